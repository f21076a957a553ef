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

/** One number on its way to another, slow at both ends. Until a new way begins, the old one goes on. */
class Tween {
  constructor(value) {
    this.way = { from: value, to: value, start: 0, duration: 0 };
    this.before = this.way;
  }

  get to() {
    return this.way.to;
  }

  go(to, start, duration) {
    this.before = this.way;
    this.way = { from: along(this.before, start), to, start, duration };
  }

  at(now) {
    return along(now < this.way.start ? this.before : this.way, now);
  }

  moves(now) {
    const { from, to, start, duration } = this.way;
    return now < start || (from !== to && now < start + duration);
  }
}

function along({ from, to, start, duration }, now) {
  return duration === 0 ? to : from + (to - from) * ease((now - start) / duration);
}

/** A named state on its way to another. What is asked for under way waits until the way is done; the last asked counts. */
class Change {
  constructor(state) {
    this.from = state;
    this.to = state;
    this.tween = new Tween(1);
    this.next = null;
  }

  ask(state, now, start, duration) {
    if (this.tween.moves(now)) {
      this.next = { state, duration };
    } else if (state !== this.to) {
      this.from = this.to;
      this.to = state;
      this.tween = new Tween(0);
      this.tween.go(1, start, duration);
    }
  }

  at(now) {
    if (this.next !== null && !this.tween.moves(now)) {
      const { state, duration } = this.next;
      this.next = null;
      this.ask(state, now, now, duration);
    }
    return { from: this.from, to: this.to, mix: this.tween.at(now) };
  }

  moves(now) {
    return this.next !== null || this.tween.moves(now);
  }
}

/** The shapes of the mouth over the time of the sound, without holes: between syllables far apart the mouth rests. */
class Speech {
  constructor(timeline, motion, shapes) {
    this.motion = motion;
    this.sentences = timeline.sentences ?? [];
    this.gestures = timeline.gestures ?? [];
    this.segments = [{ viseme: 'REST', start: -Infinity, end: 0 }];
    for (const { viseme, startMillis, endMillis } of timeline.visemes) {
      const last = this.segments.at(-1);
      if (last.viseme !== 'REST' && startMillis - last.end > motion.blendMillis) {
        this.segments.push({ viseme: 'REST', start: last.end, end: startMillis });
      } else {
        last.end = startMillis;
      }
      this.segments.push({ viseme: viseme in shapes ? viseme : 'REST', start: startMillis, end: endMillis });
    }
    this.end = this.segments.at(-1).end;
    this.segments.push({ viseme: 'REST', start: this.end, end: Infinity });
    this.at = 0;
  }

  /** The segment at a time; the place is kept, because time mostly goes on. */
  find(time) {
    if (time < this.segments[this.at].start) {
      this.at = 0;
    }
    while (this.at < this.segments.length - 1 && time >= this.segments[this.at].end) {
      this.at++;
    }
    return this.at;
  }

  mouth(time) {
    const i = this.find(time);
    const [before, now, after] = [this.segments[i - 1], this.segments[i], this.segments[i + 1]];
    const leaving = after === undefined ? 0 : this.reach(now, after);
    if (time > now.end - leaving) {
      return { from: now.viseme, to: after.viseme, mix: ease((time - now.end + leaving) / (2 * leaving)) };
    }
    const coming = before === undefined ? 0 : this.reach(before, now);
    if (time < now.start + coming) {
      return { from: before.viseme, to: now.viseme, mix: ease((time - now.start + coming) / (2 * coming)) };
    }
    return { from: now.viseme, to: now.viseme, mix: 0 };
  }

  /** The shape changes this long before and after the border of two segments. */
  reach(one, other) {
    return Math.max(1, Math.min(this.motion.blendMillis, one.end - one.start, other.end - other.start) / 2);
  }

  /** For readers who want little motion: one shape a step, changing slowly. */
  slowMouth(time) {
    const step = this.motion.slowMillis;
    const n = Math.floor(time / step);
    const shape = (k) => this.segments[this.find(Math.max(0, k * step))].viseme;
    return { from: shape(n), to: shape(n + 1), mix: ease(time / step - n) };
  }
}

/** A drawn person who lives a little by himself, speaks along a timeline and can be posed. */
class Avatar {
  constructor(container, rig, options) {
    this.motion = rig.motion;
    this.rig = rig;
    this.reduced = options.reducedMotion ?? matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.idle = (options.idle ?? true) && !this.reduced;
    this.random = options.random ?? Math.random;
    this.drawing = new Drawing(container, rig, options.label ?? rig.name);
    /** The pose drawn last. */
    this.current = restPose();
    /** Pictures drawn so far. */
    this.frames = 0;
    this.fixed = null;
    this.speech = null;
    this.voice = new Tween(0);
    this.lastStart = 0;
    this.request = null;
    this.numbers = Object.fromEntries(
      ['lookX', 'lookY', 'turnX', 'turnY', 'tilt', 'brow', 'lids'].map((name) => [name, new Tween(0)]));
    this.left = new Change('RELAXED');
    this.right = new Change('RELAXED');
    this.face = new Change('FRIENDLY');
    this.centre = { x: 0, y: 0 };
    this.later = [];
    const now = performance.now();
    this.born = now;
    this.nextBlink = now + this.between(this.motion.blink);
    this.nextLook = now + this.between(this.motion.look);
    this.onVisibility = () => this.wake();
    document.addEventListener('visibilitychange', this.onVisibility);
    this.draw(now);
    this.wake();
  }

  /** The drawing, an svg element. */
  get element() {
    return this.drawing.svg;
  }

  /** Whether a timeline is being spoken. */
  get speaking() {
    return this.speech !== null;
  }

  /** Holds exactly this pose (what it leaves out is at rest); null gives the avatar its own life again. */
  pose(pose) {
    this.fixed = pose === null ? null : { ...restPose(), ...pose };
    this.draw(performance.now());
    this.wake();
  }

  /**
   * Moves the mouth along a timeline.
   *
   * @param {{visemes: {viseme: string, startMillis: number, endMillis: number}[], sentences?: {startMillis: number,
   *     endMillis: number}[], gestures?: {name: string, side?: string, startMillis: number, endMillis: number}[]}} timeline
   *     in the order of time
   * @param {() => number} clock where the sound is, in milliseconds; while it stands still the mouth rests
   */
  speak(timeline, clock) {
    this.speech = new Speech(timeline, this.motion.mouth, this.rig.mouth.shapes);
    this.clock = clock;
    this.heard = { time: NaN, at: performance.now() };
    this.done = { sentence: 0, ended: 0, gesture: 0, stress: -Infinity };
    this.wake();
  }

  /** Ends speaking: the mouth closes, the arms relax. */
  stop() {
    const now = performance.now();
    if (this.speech !== null) {
      this.speech = null;
      this.later = this.later.filter((task) => !task.bySpeech);
      this.voice.go(0, now, this.motion.mouth.restMillis);
    }
    this.relax();
    this.wake();
  }

  /** Shows a gesture of the rig until another; side is the avatar's own. */
  gesture(name, side = 'right') {
    const state = this.known(this.rig.gestures, name);
    const now = performance.now();
    this[side].ask(state, now, this.startAt(now), this.reduced ? 0 : this.motion.gesture.moveMillis);
    this.wake();
  }

  /** Shows an expression of the rig until another. */
  expression(name) {
    const state = this.known(this.rig.expressions, name);
    const now = performance.now();
    this.face.ask(state, now, this.startAt(now), this.reduced ? 0 : this.motion.expression.moveMillis);
    this.wake();
  }

  /** Looks at a place: x and y from -1 to 1, positive to the right and lower edge of the picture; (0, 0) is the reader. */
  look(x, y) {
    this.centre = { x, y };
    this.lookAt(x, y, performance.now());
    this.wake();
  }

  /** Removes the drawing and all that keeps it going. */
  destroy() {
    document.removeEventListener('visibilitychange', this.onVisibility);
    cancelAnimationFrame(this.request);
    this.destroyed = true;
    this.element.remove();
  }

  known(table, name) {
    const state = name.toUpperCase();
    if (!(state in table)) {
      throw new RangeError(`The rig has no ${name}`);
    }
    return state;
  }

  relax() {
    for (const side of ['left', 'right']) {
      const now = performance.now();
      this[side].ask('RELAXED', now, this.startAt(now), this.reduced ? 0 : this.motion.gesture.moveMillis);
    }
  }

  between({ leastMillis, mostMillis }) {
    return leastMillis + this.random() * (mostMillis - leastMillis);
  }

  /** When the next part may begin to move: never two in the same picture. */
  startAt(now) {
    this.lastStart = Math.max(now, this.lastStart + this.motion.staggerMillis);
    return this.lastStart;
  }

  /** Something is new: draws at least once more. */
  wake() {
    this.settled = false;
    this.drawOn();
  }

  /** Draws on, but only while something can move and somebody can see it. */
  drawOn() {
    if (this.request === null && !this.settled && !this.destroyed && !document.hidden && this.fixed === null) {
      this.request = requestAnimationFrame(() => {
        this.request = null;
        const now = performance.now();
        this.settled = !this.isMoving(now);
        this.draw(now);
        this.drawOn();
      });
    }
  }

  isMoving(now) {
    return this.idle || this.speech !== null || this.later.length > 0
      || [...Object.values(this.numbers), this.left, this.right, this.face, this.voice].some((part) => part.moves(now));
  }

  draw(now) {
    if (this.fixed !== null) {
      this.current = this.fixed;
    } else {
      this.runLater(now);
      if (this.idle) {
        this.live(now);
      }
      const mouth = this.mouth(now);
      this.current = {
        mouth, jaw: 1, breath: this.idle ? this.breath(now) : 0,
        ...Object.fromEntries(Object.entries(this.numbers).map(([name, tween]) => [name, tween.at(now)])),
        left: this.left.at(now), right: this.right.at(now), expression: this.face.at(now),
      };
    }
    this.drawing.show(this.current);
    this.frames++;
  }

  runLater(now) {
    const due = this.later.filter((task) => task.at <= now);
    this.later = this.later.filter((task) => task.at > now);
    due.forEach((task) => task.run(now));
  }

  /** What moves by itself: blinks and small looks. */
  live(now) {
    if (now >= this.nextBlink) {
      this.blink(now);
    }
    if (now >= this.nextLook) {
      const { look } = this.motion;
      const away = this.random() < 0.55 ? 1 : 0;
      this.lookAt(this.centre.x + away * (this.random() * 2 - 1) * look.reachX,
        this.centre.y + away * (this.random() * 2 - 1) * look.reachY, now);
      this.nextLook = now + this.between(look);
    }
  }

  blink(now) {
    const { closeMillis, holdMillis, openMillis } = this.motion.blink;
    const start = this.startAt(now);
    this.numbers.lids.go(1, start, closeMillis);
    this.later.push({ at: start + closeMillis + holdMillis, run: (then) => this.numbers.lids.go(0, then, openMillis) });
    this.nextBlink = start + this.between(this.motion.blink);
  }

  /** The eyes go first, the head follows a little. */
  lookAt(x, y, now) {
    const { look, head } = this.motion;
    const duration = this.reduced ? 0 : look.moveMillis;
    const eyes = this.startAt(now);
    this.numbers.lookX.go(x, eyes, duration);
    this.numbers.lookY.go(y, eyes, duration);
    const follows = this.startAt(eyes);
    this.numbers.turnX.go(x * look.follow, follows, this.reduced ? 0 : head.moveMillis);
    this.numbers.turnY.go(y * look.follow, follows, this.reduced ? 0 : head.moveMillis);
    this.numbers.tilt.go(this.reduced ? 0 : (this.random() * 2 - 1) * head.tilt, this.startAt(follows), head.moveMillis);
  }

  breath(now) {
    const { periodMillis, inhale } = this.motion.breath;
    const phase = ((now - this.born) % periodMillis) / periodMillis;
    return phase < inhale ? ease(phase / inhale) : 1 - ease((phase - inhale) / (1 - inhale));
  }

  mouth(now) {
    if (this.speech !== null) {
      this.listen(now);
    }
    const open = this.voice.at(now);
    const shape = this.shape ?? { from: 'REST', to: 'REST', mix: 0 };
    return open >= 1 ? shape : { from: shape.mix < 0.5 ? shape.from : shape.to, to: 'REST', mix: 1 - open };
  }

  /** Follows the sound: the shape of the mouth, and what a speaker's face and head do beside it. */
  listen(now) {
    const time = this.clock() + this.motion.mouth.leadMillis;
    if (time !== this.heard.time) {
      this.heard = { time, at: now };
    }
    const sounds = Number.isFinite(time) && now - this.heard.at < 2 * this.motion.mouth.restMillis;
    if ((this.voice.to === 1) !== sounds) {
      this.voice.go(sounds ? 1 : 0, now, sounds ? this.motion.mouth.blendMillis / 2 : this.motion.mouth.restMillis);
    }
    if (!sounds) {
      return;
    }
    this.shape = this.reduced ? this.speech.slowMouth(time) : this.speech.mouth(time);
    if (!this.reduced) {
      this.accompany(time, now);
    }
    this.playGestures(time);
    if (time > this.speech.end + this.motion.mouth.blendMillis) {
      this.speech = null;
      this.relax();
    }
  }

  accompany(time, now) {
    const { sentences } = this.speech;
    const { head, brow, blink } = this.motion;
    while (this.done.sentence < sentences.length && time >= sentences[this.done.sentence].startMillis) {
      this.done.sentence++;
      this.sway(now);
      this.numbers.brow.go(brow.lift, this.startAt(now), brow.moveMillis);
      this.later.push({
        at: now + brow.moveMillis + brow.holdMillis,
        run: (then) => this.numbers.brow.go(0, this.startAt(then), brow.moveMillis * 2),
      });
    }
    while (this.done.ended < sentences.length && time >= sentences[this.done.ended].endMillis) {
      this.done.ended++;
      this.later.push({ at: now + blink.afterSentenceMillis, bySpeech: true, run: (then) => this.blink(then) });
    }
    const { viseme } = this.speech.segments[this.speech.at];
    if (this.rig.mouth.shapes[viseme].jaw >= head.stressJaw && time - this.done.stress > head.stressMillis) {
      this.done.stress = time;
      this.nod(now);
    }
  }

  /** A new sentence finds the head a little elsewhere. */
  sway(now) {
    const { head } = this.motion;
    const turn = this.centre.x * this.motion.look.follow + (this.random() * 2 - 1) * head.turn;
    this.numbers.turnX.go(turn, this.startAt(now), head.moveMillis);
    this.numbers.tilt.go((this.random() * 2 - 1) * head.tilt, this.startAt(now), head.moveMillis);
  }

  nod(now) {
    const { head } = this.motion;
    const rest = this.centre.y * this.motion.look.follow;
    const start = this.startAt(now);
    this.numbers.turnY.go(rest + head.nod, start, head.nodMillis);
    this.later.push({ at: start + head.nodMillis, run: (then) => this.numbers.turnY.go(rest, then, head.nodMillis * 2) });
  }

  playGestures(time) {
    const { gestures } = this.speech;
    while (this.done.gesture < gestures.length && time >= gestures[this.done.gesture].startMillis) {
      const { name, side, startMillis, endMillis } = gestures[this.done.gesture++];
      this.gesture(name, side);
      this.later.push({ at: performance.now() + endMillis - startMillis, bySpeech: true, run: () => this.gesture('RELAXED', side) });
    }
  }
}
