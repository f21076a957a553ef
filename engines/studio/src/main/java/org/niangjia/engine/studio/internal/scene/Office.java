package org.niangjia.engine.studio.internal.scene;

/** An office of a union: a window, shelves with folders, a desk. */
final class Office {

    private static final int[] FOLDERS = {0x4f7fb5, 0xc9605c, 0xe3bd72, 0x7f9fbd, 0x6ea892, 0x4f7fb5, 0xd8cbb8, 0xc9605c
    };

    private Office() {}

    static void paint(Flat flat) {
        flat.fade(0xeef1f2, 0xdfe6ea, 0, 0, 1280, 600);
        flat.window(70, 90, 400, 330, 0xffffff);
        flat.rect(0xcfd8de, 46, 434, 448, 14);
        flat.beam(0.35, 120, 450, 500, 450, 760, 600, 320, 600);
        shelves(flat);
        flat.fade(0xcdb494, 0xbfa482, 0, 590, 1280, 130);
        flat.rect(0xdac6aa, 0, 590, 1280, 10);
        flat.plant(560, 594, 120);
        flat.round(0x6f8296, 660, 545, 74, 50, 6).rect(0x5d7085, 690, 545, 44, 50);
    }

    private static void shelves(Flat flat) {
        flat.rect(0xd2b896, 800, 70, 420, 530).rect(0xc2a680, 1190, 70, 30, 530);
        for (int row = 0; row < 4; row++) {
            double top = 90 + row * 126;
            flat.rect(0xb6996f, 816, top, 378, 112).rect(0xa98c62, 816, top, 378, 16);
            double x = 828;
            for (int index = 0; index < 11 && x < 1140; index++) {
                int colour = FOLDERS[(index * 3 + row * 5) % FOLDERS.length];
                double width = 24 + (index * 7 + row * 11) % 14;
                double height = 76 + (index * 13 + row * 17) % 20;
                flat.rect(colour, x, top + 112 - height, width, height);
                flat.veil(0xffffff, 0.28, x, top + 112 - height, width * 0.35, height);
                x += width + (index % 4 == 3 ? 22 : 3);
            }
        }
    }
}
