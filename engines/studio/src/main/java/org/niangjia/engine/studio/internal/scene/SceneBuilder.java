package org.niangjia.engine.studio.internal.scene;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.niangjia.engine.studio.Animator;
import org.niangjia.engine.studio.Arm;
import org.niangjia.engine.studio.Cue;
import org.niangjia.engine.studio.Diagram;
import org.niangjia.engine.studio.FilmSize;
import org.niangjia.engine.studio.Gesture;
import org.niangjia.engine.studio.Layout;
import org.niangjia.engine.studio.Rig;
import org.niangjia.engine.studio.Script;
import org.niangjia.engine.studio.ScriptSentence;
import org.niangjia.engine.studio.Setting;
import org.niangjia.engine.studio.Slide;
import org.niangjia.engine.studio.Timeline;

/** Puts the layers of a scene together. Safe for use by several threads. */
public final class SceneBuilder {

    private static final String ASK = "还有疑问？问工会";
    private static final String LINE = "12351";
    private static final String LINE_NAME = "全国工会职工服务热线";
    private static final int GESTURE_MILLIS_MIN = 1600;

    private final Rig rig;
    private final Script script;
    private final Stage stage;
    private final boolean captions;
    private final long seed;

    /** @param captions whether what is said is also written into the picture */
    public SceneBuilder(Rig rig, Script script, FilmSize size, Lettering letters, boolean captions, long seed) {
        this.rig = rig;
        this.script = script;
        this.stage = new Stage(size, letters);
        this.captions = captions;
        this.seed = seed;
    }

    /**
     * A scene ready to be painted, with all its labels.
     *
     * @param speech what is said in the scene, from its beginning
     * @param photo the photograph of a scene with one
     */
    public Canvas build(SpokenScene scene, Timeline speech, @Nullable BufferedImage photo) {
        List<Layer> layers = new ArrayList<>();
        switch (scene.scene().layout()) {
            case TITLE -> title(layers, scene, speech);
            case CHAPTER -> chapter(layers, scene);
            case BESIDE -> beside(layers, scene, speech);
            case SLIDE -> slide(layers, scene);
            case PERSON -> person(layers, scene, speech);
            case PHOTO -> photo(layers, scene, requireNonNull(photo, "the photograph was read before"));
            case FIGURE -> figure(layers, scene);
            case END -> end(layers, scene, speech);
        }
        if (captions) {
            layers.addAll(
                    Captions.layers(stage, CaptionTexts.of(scene.sentences(), Captions.longest(stage.portrait()))));
        }
        if (!scene.opens()) {
            layers.addAll(SourceChips.layers(stage, scene.sentences()));
        }
        layers.add(AigcMarks.corner(stage));
        if (scene.opens()) {
            layers.add(AigcMarks.opening(stage));
        }
        return new Canvas(stage.size(), layers);
    }

    private Setting setting(SpokenScene scene) {
        return requireNonNullElse(scene.scene().setting(), script.setting());
    }

    private void title(List<Layer> layers, SpokenScene scene, Timeline speech) {
        layers.add(new Ground(Backdrops.of(setting(scene), stage, 0.7)));
        personAside(layers, scene, speech);
        layers.addAll(new Cards(stage)
                .title(
                        kindInWords(),
                        requireNonNullElse(scene.scene().title(), script.title()),
                        scene.scene().subtitle(),
                        script.producer()));
    }

    private void end(List<Layer> layers, SpokenScene scene, Timeline speech) {
        layers.add(new Ground(Backdrops.of(setting(scene), stage, 0.7)));
        personAside(layers, scene, speech);
        layers.addAll(new Cards(stage)
                .end(
                        requireNonNullElse(scene.scene().title(), ASK),
                        LINE,
                        requireNonNullElse(scene.scene().subtitle(), LINE_NAME),
                        script.producer()));
    }

    /** To the right of the red panel, or above it. */
    private void personAside(List<Layer> layers, SpokenScene scene, Timeline speech) {
        double height = stage.portrait() ? stage.height() * 0.52 : stage.height() * 0.98;
        double width = height * rig.width() / rig.height();
        double middle = stage.width() * (stage.portrait() ? 0.5 : 0.8);
        double top = stage.portrait() ? stage.height() * 0.08 : stage.height() - height;
        layers.add(new PersonLayer(rig, animator(scene, speech, 0, Arm.RIGHT), middle - width / 2, top, height));
    }

    private String kindInWords() {
        return switch (script.kind()) {
            case CLIP -> "政策解读";
            case LESSON -> "工会课堂";
            case NEWS -> "工会新闻";
            case ANNOUNCEMENT -> "通知公告";
            case STORY -> "劳模故事";
        };
    }

    private void chapter(List<Layer> layers, SpokenScene scene) {
        layers.add(paper());
        layers.addAll(new Cards(stage)
                .chapter(
                        scene.chapter(),
                        requireNonNullElse(scene.scene().title(), script.title()),
                        scene.scene().subtitle()));
    }

    private Ground paper() {
        return Ground.painted(stage, this::paintPaper);
    }

    private void paintPaper(Graphics2D graphics) {
        graphics.setPaint(
                new GradientPaint(0, 0, new Color(0xf7f1e8), stage.width(), stage.height(), new Color(0xe9dfd0)));
        graphics.fillRect(0, 0, stage.width(), stage.height());
        int size = (int) (Math.max(stage.width(), stage.height()) * 0.5);
        graphics.setColor(new Color(196, 35, 43, 10));
        graphics.fillOval(stage.width() - size / 2, -size / 2, size, size);
        graphics.setColor(new Color(43, 113, 180, 12));
        graphics.fillOval(-size / 2, stage.height() - size / 2, size, size);
    }

    private void beside(List<Layer> layers, SpokenScene scene, Timeline speech) {
        layers.add(new Ground(Backdrops.of(setting(scene), stage, 0.3)));
        layers.addAll(slides(scene, besideCard()));
        double height = stage.portrait() ? stage.height() * 0.5 : stage.height() * 0.93;
        double width = height * rig.width() / rig.height();
        double middle = stage.width() * (stage.portrait() ? 0.5 : 0.235);
        layers.add(new PersonLayer(
                rig,
                animator(scene, speech, stage.portrait() ? 0 : 0.5, stage.portrait() ? Arm.RIGHT : Arm.LEFT),
                middle - width / 2,
                stage.height() - height,
                height));
    }

    private Rectangle besideCard() {
        Rectangle safe = stage.safe();
        if (stage.portrait()) {
            int top = (int) (stage.height() * 0.145);
            return new Rectangle(safe.x, top, safe.width, (int) (stage.height() * 0.52) - top);
        }
        int left = (int) (stage.width() * 0.43);
        int top = stage.px(108);
        int bottom = stage.height() - (captions ? stage.px(Captions.ZONE_LANDSCAPE + 10) : stage.px(60));
        return new Rectangle(left, top, safe.x + safe.width - left, bottom - top);
    }

    private Rectangle wideCard() {
        Rectangle safe = stage.safe();
        int top = stage.portrait() ? (int) (stage.height() * 0.145) : stage.px(96);
        double zone = stage.portrait() ? Captions.ZONE_PORTRAIT + 30 : Captions.ZONE_LANDSCAPE;
        int bottom = stage.height() - stage.px(captions ? zone : 64);
        return new Rectangle(safe.x, top, safe.width, bottom - top);
    }

    private void slide(List<Layer> layers, SpokenScene scene) {
        layers.add(paper());
        layers.addAll(slides(scene, wideCard()));
    }

    private void figure(List<Layer> layers, SpokenScene scene) {
        layers.add(paper());
        Diagram figure = requireNonNull(scene.scene().figure(), "a figure scene has a figure");
        Slide slide = new Slide(figure.title(), List.of(), figure);
        layers.addAll(Slides.layers(stage, wideCard(), slide, List.of(), 0, Integer.MAX_VALUE, true));
    }

    /** Each slide stays until a sentence brings another. */
    private List<Layer> slides(SpokenScene scene, Rectangle card) {
        List<Layer> layers = new ArrayList<>();
        List<SpokenScene.Said> sentences = scene.sentences();
        boolean first = true;
        for (int index = 0; index < sentences.size(); index++) {
            Slide slide = sentences.get(index).sentence().slide();
            if (slide == null) {
                continue;
            }
            List<Integer> starts = new ArrayList<>();
            starts.add(sentences.get(index).startMillis());
            int next = index + 1;
            while (next < sentences.size() && sentences.get(next).sentence().slide() == null) {
                starts.add(sentences.get(next).startMillis());
                next++;
            }
            int from = first ? 0 : sentences.get(index).startMillis() - 150;
            int to = next < sentences.size() ? sentences.get(next).startMillis() - 150 : Integer.MAX_VALUE;
            layers.addAll(Slides.layers(stage, card, slide, starts, from, to, first));
            first = false;
        }
        return layers;
    }

    private void person(List<Layer> layers, SpokenScene scene, Timeline speech) {
        layers.add(new Ground(Backdrops.of(setting(scene), stage, 0.5)));
        double height = stage.portrait() ? stage.height() * 0.78 : stage.height() * 1.18;
        double width = height * rig.width() / rig.height();
        double top = stage.portrait() ? stage.height() - height : stage.height() * 0.06;
        layers.add(
                new PersonLayer(rig, animator(scene, speech, 0, Arm.RIGHT), (stage.width() - width) / 2, top, height));
    }

    private void photo(List<Layer> layers, SpokenScene scene, BufferedImage photo) {
        layers.add(new PhotoLayer(stage, photo, scene.durationMillis(), scene.durationMillis() % 80 == 0 ? 1 : -1));
        String title = scene.scene().title();
        if (title != null) {
            layers.add(PhotoTitle.layer(stage, title, scene.scene().subtitle(), captions));
        }
    }

    /**
     * 小宣 with what the script asks of her.
     *
     * @param aside how far what she shows lies to the right, 0 to 1: there she looks when a slide comes
     * @param arm that shows
     */
    private Animator animator(SpokenScene scene, Timeline speech, double aside, Arm arm) {
        List<Cue> cues = new ArrayList<>();
        for (SpokenScene.Said said : scene.sentences()) {
            ScriptSentence sentence = said.sentence();
            if (sentence.expression() != null) {
                cues.add(new Cue.Feeling(Math.max(0, said.startMillis() - 200), sentence.expression()));
            }
            Gesture gesture = sentence.gesture();
            if (gesture != null && gesture != Gesture.RELAXED) {
                int end = Math.max(said.startMillis() + GESTURE_MILLIS_MIN, said.endMillis() - 300);
                cues.add(new Cue.Gesturing(said.startMillis(), end, arm, gesture));
            }
            if (aside > 0 && sentence.slide() != null) {
                cues.add(new Cue.Looking(said.startMillis() + 100, aside, -0.1));
                cues.add(new Cue.Looking(said.startMillis() + 1500, 0, 0));
            }
        }
        return new Animator(rig, speech, cues, seed);
    }

    /** Whether 小宣 is seen in a scene of this layout. */
    public static boolean showsPerson(Layout layout) {
        return switch (layout) {
            case TITLE, BESIDE, PERSON, END -> true;
            case CHAPTER, SLIDE, PHOTO, FIGURE -> false;
        };
    }
}
