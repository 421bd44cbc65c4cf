package org.cordee.accounts.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cordee.accounts.control.Totp;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is drawn is read back by another library. */
class QrDrawingTest {

    private static final int SCALE = 6;

    @ParameterizedTest
    @ValueSource(strings = {"a@b.example", "zoë.o’neill+longer.than.usual@a-rather-long-domain-of-a-trust.nhs.example"})
    void isReadBack(String email) throws Exception {
        String uri = Totp.uri("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", email);
        QrDrawing drawing = new QrDrawing(uri);
        int width = drawing.size() * SCALE;
        int[] pixels = new int[width * width];
        Arrays.fill(pixels, 0xffffff);
        Matcher module = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z").matcher(drawing.path());
        while (module.find()) {
            int left = Integer.parseInt(module.group(1)) * SCALE;
            int top = Integer.parseInt(module.group(2)) * SCALE;
            for (int y = top; y < top + SCALE; y++) {
                Arrays.fill(pixels, y * width + left, y * width + left + SCALE, 0);
            }
        }
        assertEquals(
                uri,
                new QRCodeReader()
                        .decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, width, pixels))))
                        .getText());
    }
}
