/*
 * Shows how far an upload has come. Not needed for anything: without it the browser sends the same form and shows
 * the same page. A form says `data-upload`; the button that was pressed goes along.
 */
for (const form of document.querySelectorAll('form[data-upload]')) {
  form.addEventListener('submit', (event) => {
    const inputs = [...form.querySelectorAll('input[type=file]')];
    if (inputs.every((input) => input.files.length === 0)) return;
    event.preventDefault();
    send(form, event.submitter);
  });
}

/** The same form again, with what is wrong in it. */
function show(page) {
  document.open();
  document.write(page);
  document.close();
}

function send(form, button) {
  const data = new FormData(form);
  if (button?.name) data.append(button.name, button.value);
  const bar = form.querySelector('progress');
  const said = form.querySelector('[data-upload-said]');
  const say = (text, sending) => {
    said.textContent = text;
    bar.hidden = !sending;
    for (const one of form.querySelectorAll('button')) one.disabled = sending;
  };
  const request = new XMLHttpRequest();
  request.upload.addEventListener('progress', ({ loaded, total }) => {
    const percent = Math.round((loaded / total) * 100);
    bar.value = percent;
    say(percent < 100 ? `正在上传，已完成${percent}%` : '已传完，正在保存……', true);
  });
  request.addEventListener('load', () => {
    if (request.status === 413) say('文件超过64MB，没有上传。请分开或者压缩后再传。', false);
    else if (request.responseURL === form.action) show(request.responseText);
    else window.location.assign(request.responseURL);
  });
  request.addEventListener('error', () => {
    say('网络中断，文件没有传完。已经保存的内容还在，请再试一次。', false);
  });
  request.open('POST', form.action);
  say('正在上传', true);
  request.send(data);
}
