package org.cordee.demo;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Drawings that stand for the photos of sample people: nobody real. */
final class SamplePhotos {

    private static final int SIDE = 320;
    private static final int[] GROUNDS = {0xD9E8EC, 0xF3E3D3, 0xE4E6F5, 0xDDECD9, 0xF5E9C8};
    private static final int[] SKINS = {0x8D5524, 0xF1C27D, 0xC68642, 0xFFDBAC, 0x5C3A21, 0xE0AC69};
    private static final int[] HAIRS = {0x1B1B1B, 0x5A3825, 0x8A8A8A, 0xB5651D};
    private static final int[] CLOTHES = {0x0B5D6B, 0x7A4F00, 0x3B4A6B, 0x6B2D5C, 0x2F5D3A, 0xB23A12, 0x4A5A66};

    private SamplePhotos() {}

    /** Returns the bytes of a PNG file. @param number the same number gives the same drawing; from 0 */
    static byte[] draw(int number) {
        BufferedImage picture = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        Graphics2D drawing = picture.createGraphics();
        drawing.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        drawing.setColor(of(GROUNDS, number));
        drawing.fillRect(0, 0, SIDE, SIDE);
        boolean longHair = number % 2 == 0;
        drawing.setColor(of(HAIRS, number));
        drawing.fillOval(88, 40, 144, longHair ? 210 : 130);
        drawing.setColor(of(CLOTHES, number));
        drawing.fillOval(40, 226, 240, 220);
        drawing.setColor(of(SKINS, number));
        drawing.fillRoundRect(132, 180, 56, 76, 40, 40);
        drawing.fillOval(102, 66, 116, 148);
        drawing.setColor(of(HAIRS, number));
        drawing.fillArc(98, 52, 124, 110, longHair ? 20 : 0, longHair ? 140 : 180);
        drawing.setColor(new Color(0x14202B));
        drawing.fillOval(132, 136, 12, 12);
        drawing.fillOval(176, 136, 12, 12);
        drawing.drawArc(136, 150, 48, 34, 200, 140);
        drawing.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static Color of(int[] colours, int number) {
        return new Color(colours[number % colours.length]);
    }
}
