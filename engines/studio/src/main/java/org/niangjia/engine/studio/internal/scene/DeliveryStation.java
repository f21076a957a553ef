package org.niangjia.engine.studio.internal.scene;

/** A service station of the union for riders: helmets on hooks, water and warm meals, a scooter before the window. */
final class DeliveryStation {

    private DeliveryStation() {}

    static void paint(Flat flat) {
        flat.fade(0xf4efe6, 0xe9e1d4, 0, 0, 1280, 590);
        flat.window(60, 110, 480, 390, 0x5f7f9f);
        scooter(flat);
        flat.rect(0xc4232b, 600, 64, 620, 66).rect(0xa91d25, 600, 118, 620, 12);
        for (int mark = 0; mark < 4; mark++) {
            flat.round(0xffffff, 640 + mark * 78, 82, 44, 26, 5);
        }
        flat.oval(0xf3c65a, 1140, 78, 36, 36);
        flat.rect(0xb99468, 640, 190, 540, 12);
        helmet(flat, 660, 202, 0xe9b63e, 0xcf9a28);
        helmet(flat, 790, 202, 0x4f8fc4, 0x3d7aad);
        helmet(flat, 920, 202, 0xe9b63e, 0xcf9a28);
        helmet(flat, 1050, 202, 0x66ad8b, 0x529675);
        flat.round(0xd8b78c, 620, 400, 600, 190, 8).rect(0xc7a377, 620, 430, 600, 160);
        flat.rect(0xe6cda8, 610, 390, 620, 20);
        for (int bottle = 0; bottle < 6; bottle++) {
            double x = 660 + bottle * 40;
            flat.round(0xa9d3ea, x, 334, 26, 58, 7)
                    .rect(0x7fb8d8, x, 354, 26, 16)
                    .rect(0x4f8fc4, x + 7, 324, 12, 12);
        }
        flat.round(0xf1f3f4, 960, 300, 190, 92, 8).round(0x4d5a66, 976, 316, 118, 62, 5);
        flat.beam(0.18, 976, 316, 1020, 316, 1000, 378, 976, 378);
        flat.oval(0x5c6873, 1112, 322, 20, 20).oval(0x8b97a2, 1112, 352, 20, 20);
        flat.fade(0xcbbfae, 0xbbae9b, 0, 590, 1280, 130);
        flat.beam(0.25, 120, 590, 520, 590, 700, 720, 200, 720);
    }

    private static void helmet(Flat flat, double x, double y, int light, int dark) {
        flat.rect(0x8f6f48, x + 40, y, 8, 16);
        flat.oval(light, x, y + 12, 88, 92).rect(dark, x + 4, y + 62, 80, 10);
        flat.round(0x4d5f70, x + 12, y + 70, 64, 28, 10);
        flat.glow(0xffffff, 0.35, x + 16, y + 22, 26, 22);
    }

    private static void scooter(Flat flat) {
        flat.oval(0x3a4650, 130, 420, 74, 74).oval(0xaab5be, 151, 441, 32, 32);
        flat.oval(0x3a4650, 360, 420, 74, 74).oval(0xaab5be, 381, 441, 32, 32);
        flat.poly(
                0x5fa4d6, 176, 440, 360, 440, 408, 400, 396, 340, 370, 340, 340, 408, 250, 408, 236, 372, 160, 372, 150,
                410);
        flat.poly(0x4a8cbd, 250, 408, 340, 408, 360, 440, 240, 440);
        flat.round(0x2f3b45, 160, 358, 96, 20, 8);
        flat.round(0xf0c04c, 120, 252, 122, 104, 8).rect(0xd8a632, 206, 258, 36, 98);
        flat.round(0xfff3d2, 138, 282, 52, 34, 4);
        flat.poly(0x46545f, 366, 344, 378, 344, 356, 268, 344, 268).round(0x2f3b45, 322, 260, 44, 12, 6);
    }
}
