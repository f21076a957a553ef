package org.niangjia.engine.studio.internal.scene;

/** A classroom of a workers' college: a board, a window, desks. */
final class Classroom {

    private Classroom() {}

    static void paint(Flat flat) {
        flat.fade(0xf3eee2, 0xe8e0cf, 0, 0, 1280, 600);
        flat.rect(0xb58b5a, 300, 96, 720, 366).rect(0x9c7546, 300, 452, 720, 14);
        flat.fade(0x3f7462, 0x35655a, 318, 114, 684, 330);
        flat.beam(0.07, 318, 114, 620, 114, 470, 444, 318, 444);
        chalk(flat, 360, 170, 250);
        chalk(flat, 360, 214, 190);
        chalk(flat, 360, 258, 226);
        flat.veil(0xffffff, 0.3, 720, 330, 34, 70).veil(0xffffff, 0.3, 770, 290, 34, 110);
        flat.veil(0xffffff, 0.3, 820, 240, 34, 160).veil(0xf3c65a, 0.55, 870, 190, 34, 210);
        flat.veil(0xffffff, 0.4, 700, 402, 230, 4);
        flat.rect(0xd3b285, 300, 466, 720, 18)
                .round(0xffffff, 380, 458, 46, 9, 4)
                .round(0xe9a5a0, 440, 458, 34, 9, 4);
        flat.window(48, 120, 190, 320, 0xffffff);
        flat.beam(0.3, 60, 450, 240, 450, 470, 600, 220, 600);
        flat.rect(0xdfd4bf, 1082, 130, 140, 190).rect(0xffffff, 1094, 142, 116, 166);
        flat.rect(0xc9605c, 1106, 156, 92, 18);
        for (int line = 0; line < 6; line++) {
            flat.rect(0xcfc8ba, 1106, 190 + line * 18, 60 + line * 23 % 32, 7);
        }
        flat.oval(0xffffff, 640, 26, 54, 54)
                .oval(0xe9e4d8, 645, 31, 44, 44)
                .rect(0x3d4a55, 665, 38, 4, 17)
                .rect(0x3d4a55, 665, 52, 14, 4);
        flat.fade(0xcfb68f, 0xc0a67d, 0, 600, 1280, 120);
        flat.rect(0xddc7a3, 0, 600, 1280, 9);
        flat.round(0x5f86ad, 900, 570, 130, 34, 4)
                .round(0xc9605c, 915, 548, 112, 24, 4)
                .round(0xe3bd72, 908, 530, 104, 20, 4);
        flat.plant(1180, 604, 110);
    }

    private static void chalk(Flat flat, double x, double y, double width) {
        flat.veil(0xffffff, 0.34, x, y, width, 9);
    }
}
