#!/usr/bin/env bash
# Thumbnailator 0.4.21: ExifUtils.getExifOrientation(reader, 0) returns null for a JPEG that does not say how the camera
# was held, as expected, but throws IllegalArgumentException ("Not a recognized format!") for a PNG and a GIF: it asks
# each reader for metadata in the JPEG format. Thumbnails.of(stream) copes with all three. Whoever reads a picture in
# steps (size, part of the pixels, orientation) has to ask only JPEG readers.
# Needs Maven and a JDK of 17 or later. Ends with 1 when this changes.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
cat > pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>finding</groupId><artifactId>finding</artifactId><version>1</version>
<dependencies>
<dependency><groupId>net.coobird</groupId><artifactId>thumbnailator</artifactId><version>0.4.21</version></dependency>
</dependencies></project>
XML
mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=lib \
    > mvn.log 2>&1 || { cat mvn.log; exit 2; }
cat > Finding.java <<'JAVA'
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.util.exif.ExifUtils;

public class Finding {
    public static void main(String[] args) throws Exception {
        for (String format : new String[] {"jpg", "png", "gif"}) {
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), format, file);
            var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file.toByteArray()));
            ImageReader reader = ImageIO.getImageReaders(in).next();
            reader.setInput(in);
            String said;
            try {
                said = String.valueOf(ExifUtils.getExifOrientation(reader, 0));
            } catch (IllegalArgumentException e) {
                said = e.toString();
            }
            int width = Thumbnails.of(new ByteArrayInputStream(file.toByteArray())).scale(0.5).asBufferedImage().getWidth();
            System.out.println(format + ": " + said + "; half of it is " + width + " wide");
        }
    }
}
JAVA
java -version 2>&1 | head -1
ls lib | grep -E '^thumbnailator-'
java -Djava.awt.headless=true -cp 'lib/*' Finding.java 2> err.log | tee out || { cat err.log; exit 1; }
for line in 'jpg: null; half of it is 20 wide' \
    'png: java.lang.IllegalArgumentException: Not a recognized format!; half of it is 20 wide' \
    'gif: java.lang.IllegalArgumentException: Not a recognized format!; half of it is 20 wide'; do
    grep -qxF "$line" out || { echo "changed: $line"; exit 1; }
done
echo "as recorded"
