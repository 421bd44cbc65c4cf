package org.cordee.people.control;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.ExifUtils;
import net.coobird.thumbnailator.util.exif.Orientation;
import org.cordee.shared.errors.Invalid;

/**
 * Makes a small square JPEG of a picture someone has uploaded. The picture is drawn anew, so nothing else that the file
 * held (where it was taken, for one) is kept.
 */
public final class PhotoEncoder {

    /** Pixels on each side of the result: twice the largest size on a page. */
    public static final int SIDE = 160;

    private static final Set<String> FORMATS = Set.of("jpeg", "png", "gif");
    private static final long MOST_PIXELS = 40_000_000;
    private static final int ENOUGH = 4 * SIDE;
    /**
     * JPEG, ISO/IEC 10918-1 B.1.1: segments of marker, length and content; Exif 2.3, 4.5.4: the one of Exif is APP1.
     */
    private static final String EXIF = "Exif\0\0";

    private static final int EXIF_MARKER = 0xE1;
    private static final int EXIF_START = 4 + EXIF.length();
    private static final double QUALITY = 0.85;
    /** Heads are in the upper part of an upright picture: of what is cut off, this part is at the top. */
    private static final double CUT_AT_TOP = 0.2;

    private PhotoEncoder() {}

    /**
     * One picture at a time, which bounds the memory used.
     *
     * @param file bytes of a JPEG, PNG or GIF file
     * @return bytes of a JPEG file of {@value #SIDE} by {@value #SIDE} pixels
     * @throws Invalid at {@code photo} when the file is no such picture, is smaller than the result, or has more than
     *     40 million pixels
     */
    public static synchronized byte[] encode(byte[] file) {
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw unreadable();
            }
            ImageReader reader = readers.next();
            try {
                if (!FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
                    throw unreadable();
                }
                reader.setInput(in);
                return jpeg(square(turned(read(reader), file)));
            } finally {
                reader.dispose();
            }
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw unreadable();
        }
    }

    private static Invalid unreadable() {
        return new Invalid("photo", "people.photo.unreadable");
    }

    /** Reads every second, third … pixel of a large picture. */
    private static BufferedImage read(ImageReader reader) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        int shorter = Math.min(width, height);
        if (shorter < SIDE) {
            throw new Invalid("photo", "people.photo.too-small", SIDE);
        }
        if ((long) width * height > MOST_PIXELS) {
            throw new Invalid("photo", "people.photo.too-many-pixels");
        }
        int step = Math.max(1, shorter / ENOUGH);
        ImageReadParam thin = reader.getDefaultReadParam();
        thin.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, thin);
    }

    private static BufferedImage turned(BufferedImage picture, byte[] file) {
        Orientation held = held(exif(file));
        return held == null
                ? picture
                : ExifFilterUtils.getFilterForOrientation(held).apply(picture);
    }

    /** Null when it is not said, or not in a readable way. */
    private static Orientation held(byte[] exif) {
        try {
            return exif.length == 0 ? null : ExifUtils.getOrientationFromExif(exif);
        } catch (RuntimeException e) {
            return null;
        }
    }

    /**
     * Returns what the camera wrote into a JPEG file; empty when there is none. The JDK's metadata can't be asked: it
     * refuses a file in which this stands before the JFIF header.
     */
    private static byte[] exif(byte[] file) {
        int at = 2;
        while (at + EXIF_START < file.length && (file[at] & 0xFF) == 0xFF) {
            int length = (file[at + 2] & 0xFF) << 8 | file[at + 3] & 0xFF;
            boolean found = (file[at + 1] & 0xFF) == EXIF_MARKER
                    && new String(file, at + 4, EXIF.length(), StandardCharsets.US_ASCII).equals(EXIF);
            if (found) {
                return Arrays.copyOfRange(file, at + 4, Math.min(file.length, at + 2 + length));
            }
            at += 2 + length;
        }
        return new byte[0];
    }

    /** On white where the picture is transparent. */
    private static BufferedImage square(BufferedImage picture) throws IOException {
        int side = Math.min(picture.getWidth(), picture.getHeight());
        int left = (picture.getWidth() - side) / 2;
        int top = (int) ((picture.getHeight() - side) * CUT_AT_TOP);
        BufferedImage flat = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        Graphics2D drawing = flat.createGraphics();
        drawing.drawImage(picture, -left, -top, Color.WHITE, null);
        drawing.dispose();
        return Thumbnails.of(flat).forceSize(SIDE, SIDE).asBufferedImage();
    }

    private static byte[] jpeg(BufferedImage picture) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Thumbnails.of(picture)
                .scale(1)
                .outputFormat("jpg")
                .outputQuality(QUALITY)
                .toOutputStream(out);
        return out.toByteArray();
    }
}
