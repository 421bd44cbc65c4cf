package org.cordee.people.control;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.cordee.shared.errors.Invalid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhotoEncoderTest {

    private static final int SIDE = PhotoEncoder.SIDE;

    /** The left half red, the right half blue. */
    private static BufferedImage halves(int width, int height, int type) {
        BufferedImage picture = new BufferedImage(width, height, type);
        Graphics2D drawing = picture.createGraphics();
        drawing.setColor(Color.RED);
        drawing.fillRect(0, 0, width / 2, height);
        drawing.setColor(Color.BLUE);
        drawing.fillRect(width / 2, 0, width - width / 2, height);
        drawing.dispose();
        return picture;
    }

    private static byte[] file(BufferedImage picture, String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertTrue(ImageIO.write(picture, format, out));
        return out.toByteArray();
    }

    /** Puts after the first two bytes what a camera writes: how it was held (TIFF 6.0, tag 274), and a remark. */
    private static byte[] held(byte[] jpeg, int orientation, String remark) {
        byte[] words = remark.getBytes(StandardCharsets.US_ASCII);
        byte[] tiff = {
            'E',
            'x',
            'i',
            'f',
            0,
            0,
            'M',
            'M',
            0,
            42,
            0,
            0,
            0,
            8,
            0,
            1,
            1,
            0x12,
            0,
            3,
            0,
            0,
            0,
            1,
            0,
            (byte) orientation,
            0,
            0,
            0,
            0,
            0,
            0
        };
        int length = 2 + tiff.length + words.length;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        out.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xE1, (byte) (length >> 8), (byte) length});
        out.writeBytes(tiff);
        out.writeBytes(words);
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }

    private static BufferedImage encoded(byte[] file) throws IOException {
        byte[] jpeg = PhotoEncoder.encode(file);
        assertEquals((byte) 0xFF, jpeg[0]);
        assertEquals((byte) 0xD8, jpeg[1]);
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(jpeg));
        assertEquals(SIDE, picture.getWidth());
        assertEquals(SIDE, picture.getHeight());
        return picture;
    }

    private static String colour(BufferedImage picture, int x, int y) {
        Color at = new Color(picture.getRGB(x, y));
        boolean red = at.getRed() > 200;
        boolean green = at.getGreen() > 200;
        boolean blue = at.getBlue() > 200;
        return red && green && blue ? "white" : red ? "red" : blue ? "blue" : "other";
    }

    private static String refusal(byte[] file) {
        Invalid refused = assertThrows(Invalid.class, () -> PhotoEncoder.encode(file));
        assertEquals("photo", refused.problems().get(0).field());
        return refused.problems().get(0).key();
    }

    @ParameterizedTest
    @CsvSource({"jpg, 160, 160", "jpg, 4000, 3000", "png, 3001, 5003", "png, 161, 900", "gif, 800, 200"})
    void theMiddleOfAPictureIsKept(String format, int width, int height) throws IOException {
        BufferedImage small = encoded(file(halves(width, height, BufferedImage.TYPE_INT_RGB), format));
        assertEquals("red", colour(small, 30, SIDE / 2));
        assertEquals("blue", colour(small, SIDE - 30, SIDE / 2));
    }

    @ParameterizedTest
    @CsvSource({"1, left", "3, right", "6, top", "8, bottom"})
    void aPictureIsTurnedAsTheCameraWasHeld(int orientation, String red) throws IOException {
        byte[] plain = file(halves(600, 600, BufferedImage.TYPE_INT_RGB), "jpg");
        BufferedImage small = encoded(held(plain, orientation, ""));
        boolean across = red.equals("left") || red.equals("right");
        int end = red.equals("left") || red.equals("top") ? 20 : SIDE - 20;
        assertEquals("red", across ? colour(small, end, SIDE / 2) : colour(small, SIDE / 2, end));
    }

    @Test
    void aPictureIsTakenAsItIsWhereWhatTheCameraWroteIsBroken() throws IOException {
        byte[] file = held(file(halves(300, 300, BufferedImage.TYPE_INT_RGB), "jpg"), 6, "");
        for (int at = 12; at < 32; at++) {
            byte[] broken = file.clone();
            broken[at] = (byte) 0xFF;
            encoded(broken);
        }
    }

    @Test
    void whatElseTheFileSaysIsNotKept() throws IOException {
        byte[] file = held(file(halves(300, 300, BufferedImage.TYPE_INT_RGB), "jpg"), 1, "at 51.5, -0.12");
        assertTrue(new String(file, StandardCharsets.ISO_8859_1).contains("51.5"));
        assertFalse(new String(PhotoEncoder.encode(file), StandardCharsets.ISO_8859_1).contains("51.5"));
    }

    @Test
    void whatIsTransparentIsWhite() throws IOException {
        assertEquals(
                "white",
                colour(
                        encoded(file(new BufferedImage(200, 200, BufferedImage.TYPE_INT_ARGB), "png")),
                        SIDE / 2,
                        SIDE / 2));
    }

    @Test
    void theHeadOfAnUprightPictureIsKept() throws IOException {
        BufferedImage upright = new BufferedImage(300, 600, BufferedImage.TYPE_INT_RGB);
        Graphics2D drawing = upright.createGraphics();
        drawing.setColor(Color.RED);
        drawing.fillRect(0, 75, 300, 100);
        drawing.dispose();
        assertEquals("red", colour(encoded(file(upright, "png")), SIDE / 2, 30));
    }

    @Test
    void aSmallPictureAndAHugeOneAreRefused() throws IOException {
        assertEquals("people.photo.too-small", refusal(file(halves(400, 159, BufferedImage.TYPE_INT_RGB), "png")));
        assertEquals(
                "people.photo.too-many-pixels",
                refusal(file(new BufferedImage(8000, 5001, BufferedImage.TYPE_BYTE_BINARY), "png")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not a picture", "%PDF-1.7", "<svg xmlns='http://www.w3.org/2000/svg'/>"})
    void whatIsNoPictureIsRefused(String file) {
        assertEquals("people.photo.unreadable", refusal(file.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aFileThatEndsEarlyOrIsOfAnotherKindIsRefused() throws IOException {
        byte[] png = file(halves(400, 400, BufferedImage.TYPE_INT_RGB), "png");
        assertEquals("people.photo.unreadable", refusal(Arrays.copyOf(png, png.length / 2)));
        assertEquals("people.photo.unreadable", refusal(file(halves(400, 400, BufferedImage.TYPE_INT_RGB), "bmp")));
    }

    @Test
    void theSameFileGivesTheSamePicture() throws IOException {
        byte[] file = file(halves(500, 400, BufferedImage.TYPE_INT_RGB), "jpg");
        assertArrayEquals(PhotoEncoder.encode(file), PhotoEncoder.encode(file));
    }
}
