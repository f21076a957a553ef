package org.niangjia.engine.studio.internal.scene;

/** A bright factory hall: roof windows, a crane, machines, a marked floor. */
final class Workshop {

    private Workshop() {}

    static void paint(Flat flat) {
        flat.fade(0xdde6ec, 0xc8d4dc, 0, 0, 1280, 560);
        for (int bay = 0; bay < 6; bay++) {
            double x = bay * 220 - 20;
            flat.fade(0xf3f8fa, 0xd3e3ec, x + 30, 60, 160, 120);
            flat.rect(0xb7c5cf, x + 106, 60, 8, 120);
            flat.rect(0xa9b8c3, x, 0, 16, 560).rect(0x98a8b4, x + 10, 0, 6, 560);
        }
        for (int bay = 0; bay < 6; bay++) {
            double x = bay * 220 - 12;
            flat.poly(0xa3b3bf, x, 0, x + 14, 0, x + 124, 56, x + 110, 56);
            flat.poly(0x94a5b2, x + 220, 0, x + 234, 0, x + 124, 56, x + 110, 56);
        }
        flat.rect(0x97a7b3, 0, 50, 1280, 12);
        flat.rect(0xe8b84a, 0, 204, 1280, 30).rect(0xcf9d32, 0, 224, 1280, 10);
        flat.round(0xdba93b, 700, 190, 120, 58, 6)
                .rect(0x6d7a86, 756, 248, 6, 60)
                .round(0x59656f, 744, 304, 30, 24, 8);
        flat.beam(0.22, 160, 180, 330, 180, 620, 560, 330, 560);
        flat.beam(0.16, 820, 180, 960, 180, 1230, 560, 1010, 560);
        machine(flat, 40, 330, 0x6f95b8, 0x5a80a3);
        machine(flat, 920, 310, 0x7fa08f, 0x698b7a);
        flat.fade(0xb9c4cb, 0xa7b4bd, 0, 560, 1280, 160);
        flat.poly(0xe3bb57, 0, 640, 1280, 600, 1280, 622, 0, 668);
        flat.veil(0x000000, 0.06, 40, 560, 300, 12).veil(0x000000, 0.06, 920, 560, 320, 12);
    }

    private static void machine(Flat flat, double x, double y, int light, int dark) {
        flat.round(light, x, y, 310, 232, 12).rect(dark, x + 216, y + 12, 94, 220);
        flat.round(0x33475a, x + 26, y + 34, 170, 112, 8);
        flat.fade(0x87a9c2, 0x5d7f99, x + 34, y + 42, 154, 96);
        flat.beam(0.25, x + 34, y + 42, x + 100, y + 42, x + 60, y + 138, x + 34, y + 138);
        flat.round(0xe9eef2, x + 236, y + 40, 56, 74, 5).rect(0x6fb5d6, x + 244, y + 50, 40, 30);
        flat.oval(0xc9605c, x + 246, y + 90, 14, 14).oval(0x6ea892, x + 268, y + 90, 14, 14);
        flat.rect(dark, x + 26, y + 168, 170, 10).rect(dark, x + 26, y + 190, 170, 10);
    }
}
