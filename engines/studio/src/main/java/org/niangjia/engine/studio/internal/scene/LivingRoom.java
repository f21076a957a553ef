package org.niangjia.engine.studio.internal.scene;

/** A family's living room in the evening: a sofa, a lamp, pictures of the family. */
final class LivingRoom {

    private LivingRoom() {}

    static void paint(Flat flat) {
        flat.fade(0xf6e9d9, 0xefdcc6, 0, 0, 1280, 590);
        flat.window(80, 80, 320, 340, 0xffffff);
        flat.poly(0xd98e73, 40, 52, 130, 52, 118, 300, 96, 480, 40, 480);
        flat.poly(0xc77b62, 92, 52, 130, 52, 118, 300, 96, 480, 78, 480);
        flat.poly(0xd98e73, 350, 52, 440, 52, 440, 480, 384, 480, 362, 300);
        flat.poly(0xc77b62, 400, 52, 440, 52, 440, 480, 410, 480);
        flat.round(0x8a5f3e, 28, 44, 424, 14, 7);
        picture(flat, 560, 110, 150, 110, 0xa9c6d8, 0x6f9a7f);
        picture(flat, 740, 84, 110, 136, 0xf0cf9a, 0xc9776a);
        picture(flat, 880, 120, 140, 100, 0xcfd9c0, 0x8aa876);
        flat.glow(0xfff4d6, 0.5, 990, 120, 330, 330);
        flat.poly(0xfbe3b0, 1100, 190, 1210, 190, 1244, 300, 1066, 300);
        flat.poly(0xf0cf8e, 1160, 190, 1210, 190, 1244, 300, 1172, 300);
        flat.rect(0x8a6a48, 1151, 300, 8, 290).round(0x8a6a48, 1110, 578, 90, 14, 7);
        sofa(flat);
        flat.fade(0xc99f76, 0xb98e65, 0, 590, 1280, 130);
        flat.poly(0xe5cdb4, 380, 620, 1120, 620, 1220, 720, 280, 720);
        flat.poly(0xd9bda1, 420, 634, 1086, 634, 1130, 676, 372, 676);
        flat.plant(500, 592, 130);
    }

    private static void picture(Flat flat, double x, double y, double width, double height, int sky, int hill) {
        flat.rect(0xb98e65, x, y, width, height).rect(0xfffaf2, x + 8, y + 8, width - 16, height - 16);
        flat.rect(sky, x + 18, y + 18, width - 36, height - 36);
        flat.poly(
                hill,
                x + 18,
                y + height - 18,
                x + 18,
                y + height * 0.62,
                x + width * 0.45,
                y + height * 0.42,
                x + width - 18,
                y + height * 0.66,
                x + width - 18,
                y + height - 18);
    }

    private static void sofa(Flat flat) {
        flat.round(0x7f9bb0, 580, 360, 480, 190, 30);
        flat.round(0x6f8ba1, 800, 366, 254, 180, 28);
        flat.round(0x8eabc0, 604, 462, 226, 92, 20).round(0x86a3b8, 818, 462, 226, 92, 20);
        flat.round(0x6a869b, 548, 420, 74, 160, 26).round(0x5f7b90, 1022, 420, 74, 160, 26);
        flat.rect(0x5f7b90, 580, 546, 490, 34);
        flat.rect(0x6b4d35, 590, 580, 14, 16).rect(0x6b4d35, 1040, 580, 14, 16);
        flat.round(0xe3a765, 640, 400, 92, 84, 16).round(0xd6655c, 906, 404, 88, 82, 16);
    }
}
