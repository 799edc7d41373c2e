package uk.sidebyside.voice.files;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.springframework.stereotype.Component;
import uk.sidebyside.evidence.FileRefused;
import uk.sidebyside.voice.rules.PictureLabels;
import uk.sidebyside.voice.rules.PictureSize;

/**
 * Draws a picture anew: upright, at most 1,600 pixels long, and without anything that a camera wrote beside it. It is read with
 * fewer lines than it has, so that a picture of 50 megapixels takes the memory of a small one; two at a time.
 */
@Component
class Pictures {
    private static final float QUALITY = 0.82f;
    private final Semaphore desks = new Semaphore(2);

    /** @throws FileRefused with what is wrong with it */
    byte[] anew(byte[] content) {
        desks.acquireUninterruptibly();
        try {
            return written(read(content));
        } catch (IOException | RuntimeException e) {
            if (e instanceof FileRefused refused) {
                throw refused;
            }
            throw PreparedFiles.refused("picture.damaged");
        } finally {
            desks.release();
        }
    }

    private static BufferedImage read(byte[] content) throws IOException {
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw PreparedFiles.refused("picture.damaged");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return upright(smaller(reader, content), PictureLabels.turned(content));
            } finally {
                reader.dispose();
            }
        }
    }

    private static BufferedImage smaller(ImageReader reader, byte[] content) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        return switch (PictureSize.of(width, height, PictureLabels.layered(content))) {
            case PictureSize.Refuse no -> throw new FileRefused(no.finding());
            case PictureSize.Keep keep -> {
                ImageReadParam param = reader.getDefaultReadParam();
                param.setSourceSubsampling(keep.everyNth(), keep.everyNth(), 0, 0);
                yield reader.read(0, param);
            }
        };
    }

    /** On white, since a drawing may be see-through, and turned as the camera was held. */
    private static BufferedImage upright(BufferedImage read, PictureLabels.Turned turned) {
        boolean sideways = turned.quarters() % 2 == 1;
        int width = sideways ? read.getHeight() : read.getWidth();
        int height = sideways ? read.getWidth() : read.getHeight();
        var drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = drawn.createGraphics();
        pen.setColor(java.awt.Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        var turn = new AffineTransform();
        turn.translate(width / 2.0, height / 2.0);
        turn.quadrantRotate(turned.quarters());
        if (turned.mirrored()) {
            turn.scale(-1, 1);
        }
        turn.translate(-read.getWidth() / 2.0, -read.getHeight() / 2.0);
        pen.drawImage(read, turn, null);
        pen.dispose();
        return drawn;
    }

    private static byte[] written(BufferedImage drawn) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(QUALITY);
            writer.write(null, new IIOImage(drawn, null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
