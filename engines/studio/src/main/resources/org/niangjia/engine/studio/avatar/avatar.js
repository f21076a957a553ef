// The avatar in the browser: draws a rig (see xiaoxuan.json and org.niangjia.engine.studio.Rig) as SVG and keeps it alive.
// Every number of the drawing and of its motion is in the rig; here is only how to read it.

const SVG = 'http://www.w3.org/2000/svg';
let drawings = 0;

/**
 * Draws the avatar into an element.
 *
 * @param {Element} container the element to draw into
 * @param {object|string} rig the rig, or the address of its JSON
 * @param {{reducedMotion?: boolean, idle?: boolean, label?: string}} options reducedMotion: nothing moves by itself and
 *     the mouth only changes slowly (default: what the reader's system asks for); idle: false for a still picture; label:
 *     what a screen reader says
 * @returns {Promise<Avatar>}
 */
export async function createAvatar(container, rig, options = {}) {
  const data = typeof rig === 'string' ? await (await fetch(rig)).json() : rig;
  return new Avatar(container, data, options);
}

/** Splits SVG path data (absolute M, L, C, Q, Z) into its commands and its numbers. */
function parsePath(text) {
  return {
    commands: text.replace(/[^MLCQZ]/g, ''),
    numbers: Float64Array.from(text.match(/-?[\d.]+/g) ?? [], Number),
  };
}

const COORDINATES = { M: 2, L: 2, C: 6, Q: 4, Z: 0 };

function writePath(commands, numbers) {
  let text = '';
  let at = 0;
  for (const command of commands) {
    text += command;
    for (const end = at + COORDINATES[command]; at < end; at++) {
      text += (Math.round(numbers[at] * 100) / 100) + ' ';
    }
  }
  return text;
}

function difference(numbers, base) {
  return numbers.map((value, i) => value - base[i]);
}

/** Slow, fast, slow. */
function ease(t) {
  const x = Math.min(1, Math.max(0, t));
  return x * x * (3 - 2 * x);
}

function multiply(m, n) {
  return [
    m[0] * n[0] + m[2] * n[1], m[1] * n[0] + m[3] * n[1],
    m[0] * n[2] + m[2] * n[3], m[1] * n[2] + m[3] * n[3],
    m[0] * n[4] + m[2] * n[5] + m[4], m[1] * n[4] + m[3] * n[5] + m[5],
  ];
}

function invert(m) {
  const d = m[0] * m[3] - m[1] * m[2];
  return [
    m[3] / d, -m[1] / d, -m[2] / d, m[0] / d,
    (m[2] * m[5] - m[3] * m[4]) / d, (m[1] * m[4] - m[0] * m[5]) / d,
  ];
}

function matrixText(m) {
  return `matrix(${m.map((value) => Math.round(value * 1e4) / 1e4).join(' ')})`;
}

/** The pose at rest. Angles and shifts are in the channels' own units, see the rig. */
export function restPose() {
  return {
    mouth: { from: 'REST', to: 'REST', mix: 0 },
    jaw: 1, lids: 0, lookX: 0, lookY: 0, brow: 0, turnX: 0, turnY: 0, tilt: 0, breath: 0,
    left: { from: 'RELAXED', to: 'RELAXED', mix: 0 },
    right: { from: 'RELAXED', to: 'RELAXED', mix: 0 },
    expression: { from: 'NEUTRAL', to: 'NEUTRAL', mix: 0 },
  };
}

const DIRECT = ['lids', 'lookX', 'lookY', 'brow', 'turnX', 'turnY', 'tilt', 'breath'];

/** From a pose to the value of each channel. */
class Channels {
  constructor(rig) {
    this.rig = rig;
    this.names = Object.keys(rig.channels);
    this.index = new Map(this.names.map((name, i) => [name, i]));
    this.values = new Float64Array(this.names.length);
  }

  of(pose) {
    const { rig, values } = this;
    values.fill(0);
    for (const name of DIRECT) {
      this.add(name, pose[name]);
    }
    this.blend(pose.expression, (name, weight) => this.addAll(rig.expressions[name], weight, (channel) => channel));
    for (const side of ['left', 'right']) {
      this.blend(pose[side], (name, weight) => this.addAll(rig.gestures[name][side], weight,
        (key) => side + key[0].toUpperCase() + key.slice(1)));
    }
    let mood = 0;
    this.blend(pose.mouth, (name, weight) => {
      this.add('jaw', weight * pose.jaw * rig.mouth.shapes[name].jaw);
      mood += weight * rig.mouth.shapes[name].mood;
    });
    for (const channel of rig.mouth.moods) {
      values[this.index.get(channel)] *= mood;
    }
    for (const { channel, from, gain } of rig.derived) {
      this.add(channel, gain * values[this.index.get(from)]);
    }
    for (const { channel, by } of rig.mutes) {
      values[this.index.get(channel)] *= 1 - Math.min(1, Math.max(0, values[this.index.get(by)]));
    }
    this.names.forEach((name, i) => {
      values[i] = Math.min(rig.channels[name].most, Math.max(rig.channels[name].least, values[i]));
    });
    return values;
  }

  blend({ from, to, mix }, take) {
    take(from, 1 - mix);
    take(to, mix);
  }

  add(name, value) {
    this.values[this.index.get(name)] += value;
  }

  addAll(table, weight, channelOf) {
    for (const key in table) {
      this.add(channelOf(key), weight * table[key]);
    }
  }
}

/** The rig as SVG elements: made once, afterwards only attributes change. */
class Drawing {
  constructor(container, rig, label) {
    this.rig = rig;
    this.prefix = `avatar${++drawings}-`;
    this.channels = new Channels(rig);
    this.svg = this.element('svg', {
      viewBox: `0 0 ${rig.canvas.width} ${rig.canvas.height}`, role: 'img', 'aria-label': label, class: 'avatar',
    });
    this.defs = this.element('defs', {}, this.svg);
    this.makeGradients();
    this.bones = this.makeBones();
    this.parts = this.makeParts();
    container.append(this.svg);
  }

  element(name, attributes, parent) {
    const element = document.createElementNS(SVG, name);
    for (const key in attributes) {
      element.setAttribute(key, attributes[key]);
    }
    parent?.append(element);
    return element;
  }

  makeGradients() {
    for (const [name, gradient] of Object.entries(this.rig.gradients)) {
      const linear = gradient.kind === 'linear';
      const place = linear
        ? { x1: gradient.from[0], y1: gradient.from[1], x2: gradient.to[0], y2: gradient.to[1] }
        : { cx: gradient.centre[0], cy: gradient.centre[1], r: gradient.radius };
      const element = this.element(linear ? 'linearGradient' : 'radialGradient',
        { id: this.prefix + name, gradientUnits: 'userSpaceOnUse', ...place }, this.defs);
      for (const stop of gradient.stops) {
        this.element('stop', {
          offset: stop.at, 'stop-color': this.rig.palette[stop.colour], 'stop-opacity': stop.opacity,
        }, element);
      }
    }
  }

  makeBones() {
    const bones = new Map();
    for (const bone of this.rig.bones) {
      const drives = bone.drives.map((drive) => ({ ...drive, index: this.channels.index.get(drive.channel) }));
      bones.set(bone.name, { ...bone, drives, parent: bones.get(bone.parent), world: null, text: '' });
    }
    return bones;
  }

  makeParts() {
    const parts = new Map();
    let run = null;
    for (const part of this.rig.parts) {
      if (run === null || run.bone !== part.bone || run.clip !== part.clip) {
        run = this.makeRun(part, parts);
      }
      parts.set(part.name, this.makePart(part, run));
    }
    return parts;
  }

  /** Parts that follow each other with the same bone and the same clip share one group. */
  makeRun(part, parts) {
    const bone = this.bones.get(part.bone);
    if (part.clip === undefined) {
      return { bone: part.bone, group: this.element('g', {}, this.svg), target: bone };
    }
    const clipping = parts.get(part.clip);
    if (clipping.clipPath === undefined) {
      clipping.clipPath = this.element('path', {},
        this.element('clipPath', { id: this.prefix + part.clip }, this.defs));
    }
    const outer = this.element('g', { 'clip-path': `url(#${this.prefix}${part.clip})` }, this.svg);
    return {
      bone: part.bone, clip: part.clip, target: bone, outer, outerTarget: clipping.bone, group: this.element('g', {}, outer),
    };
  }

  makePart(part, run) {
    const { rig } = this;
    const shapes = Object.entries(rig.mouth.shapes).filter(([, shape]) => part.name in shape.paths);
    const base = parsePath(part.path ?? rig.mouth.shapes.REST.paths[part.name]);
    const changes = (path) => difference(parsePath(path).numbers, base.numbers);
    const paint = (name) => (name in rig.gradients ? `url(#${this.prefix}${name})` : rig.palette[name]);
    const element = this.element('path', part.stroke
      ? { fill: 'none', stroke: paint(part.stroke), 'stroke-width': part.width, 'stroke-linecap': 'round', 'stroke-linejoin': 'round' }
      : { fill: paint(part.fill) }, run.group);
    return {
      run, element, base, opacity: part.opacity ?? 1, hand: part.hand, bone: this.bones.get(part.bone), last: {}, clipPath: undefined,
      numbers: base.numbers.slice(),
      morphs: Object.entries(part.morphs ?? {}).map(([channel, path]) => ({ index: this.channels.index.get(channel), change: changes(path) })),
      fades: Object.entries(part.fades ?? {}).map(([channel, gain]) => ({ index: this.channels.index.get(channel), gain })),
      shapes: new Map(shapes.map(([name, shape]) => [name, changes(shape.paths[part.name])])),
    };
  }

  show(pose) {
    const values = this.channels.of(pose);
    this.moveBones(values);
    for (const part of this.parts.values()) {
      const hidden = part.hand !== undefined && this.handShape(pose[part.hand.side]) !== part.hand.shape;
      this.set(part, 'display', hidden ? 'none' : 'inline');
      if (!hidden) {
        this.showPart(part, values, pose.mouth);
      }
    }
  }

  handShape({ from, to, mix }) {
    return this.rig.gestures[mix < 0.5 ? from : to].hand;
  }

  moveBones(values) {
    for (const bone of this.bones.values()) {
      let x = 0, y = 0, turn = 0, widen = 1, heighten = 1;
      for (const drive of bone.drives) {
        const value = values[drive.index];
        x += value * (drive.x ?? 0);
        y += value * (drive.y ?? 0);
        turn += value * (drive.turn ?? 0);
        widen += value * (drive.widen ?? 0);
        heighten += value * (drive.heighten ?? 0);
      }
      const angle = turn * Math.PI / 180;
      const [c, s] = [Math.cos(angle), Math.sin(angle)];
      const [px, py] = bone.pivot;
      const own = multiply([c, s, -s, c, px + x, py + y], [widen, 0, 0, heighten, -px * widen, -py * heighten]);
      bone.world = bone.parent === undefined ? own : multiply(bone.parent.world, own);
      bone.text = matrixText(bone.world);
    }
  }

  showPart(part, values, mouth) {
    const { run, base, numbers } = part;
    if (run.outer === undefined) {
      this.set(run, 'transform', run.target.text, run.group);
    } else {
      this.set(run, 'outer', run.outerTarget.text, run.outer);
      this.set(run, 'transform', matrixText(multiply(invert(run.outerTarget.world), run.target.world)), run.group);
    }
    numbers.set(base.numbers);
    for (const { index, change } of part.morphs) {
      addTo(numbers, change, values[index]);
    }
    if (part.shapes.size > 0) {
      addTo(numbers, part.shapes.get(mouth.from), 1 - mouth.mix);
      addTo(numbers, part.shapes.get(mouth.to), mouth.mix);
    }
    if (part.last.d === undefined || part.morphs.length > 0 || part.shapes.size > 0) {
      const text = writePath(base.commands, numbers);
      this.set(part, 'd', text);
      if (part.clipPath !== undefined) {
        this.set(part, 'clip', text, part.clipPath);
      }
    }
    let opacity = part.fades.length > 0 ? 0 : 1;
    for (const { index, gain } of part.fades) {
      opacity += gain * values[index];
    }
    this.set(part, 'opacity', String(Math.round(part.opacity * Math.min(1, Math.max(0, opacity)) * 1000) / 1000));
  }

  set(owner, key, value, element = owner.element) {
    owner.last ??= {};
    if (owner.last[key] !== value) {
      owner.last[key] = value;
      element.setAttribute(key === 'outer' ? 'transform' : key === 'clip' ? 'd' : key, value);
    }
  }
}

function addTo(numbers, change, weight) {
  if (weight !== 0) {
    for (let i = 0; i < numbers.length; i++) {
      numbers[i] += weight * change[i];
    }
  }
}

class Avatar {
  constructor(container, rig, options) {
    this.drawing = new Drawing(container, rig, options.label ?? rig.name);
    this.drawing.show(restPose());
  }
  pose(pose) {
    this.drawing.show({ ...restPose(), ...pose });
  }
}
