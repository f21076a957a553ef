const cuts = JSON.parse(document.getElementById('cuts').textContent);
const slider = document.querySelector('.explorer input');
const mark = document.querySelector('.cut.moving');
const outputs = ['threshold', 'links', 'precision', 'recall'].map(name => document.getElementById('cut-' + name));
const show = () => {
  const at = Number(slider.value);
  outputs.forEach((output, i) => { output.textContent = cuts[at][i]; });
  mark.style.left = 100 * at / (cuts.length - 1) + '%';
};
slider.addEventListener('input', show);
show();
document.querySelectorAll('body > input').forEach(choice => choice.addEventListener('change', () => {
  document.documentElement.lang = choice.id;
}));
