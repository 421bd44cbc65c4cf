package org.cordee.accounts.web;

import io.nayuki.qrcodegen.QrCode;

/** Draws a QR code as the path of an SVG: one square of one unit for each dark module. */
final class QrDrawing {

    /** Light modules around it, as the standard asks. */
    static final int QUIET = 4;

    private final QrCode code;

    QrDrawing(String text) {
        code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
    }

    /** Width and height with the quiet zone. */
    int size() {
        return code.size + 2 * QUIET;
    }

    String path() {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M')
                            .append(x + QUIET)
                            .append(' ')
                            .append(y + QUIET)
                            .append("h1v1h-1z");
                }
            }
        }
        return path.toString();
    }
}
