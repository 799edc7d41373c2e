package uk.sidebyside.voice.web;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;

/** An address as a square to be photographed, drawn in SVG. */
public record QrPicture(int side, String path) {

    public static QrPicture of(String address) {
        try {
            BitMatrix matrix = new QRCodeWriter().encode(address, BarcodeFormat.QR_CODE, 1, 1);
            var path = new StringBuilder();
            for (int y = 0; y < matrix.getHeight(); y++) {
                row(matrix, y, path);
            }
            return new QrPicture(matrix.getWidth(), path.toString());
        } catch (WriterException e) {
            throw new IllegalStateException("An address of this length fits into the picture", e);
        }
    }

    /** Neighbours in one stroke, so that the picture stays small. */
    private static void row(BitMatrix matrix, int y, StringBuilder path) {
        int x = 0;
        while (x < matrix.getWidth()) {
            int length = 0;
            while (x + length < matrix.getWidth() && matrix.get(x + length, y)) {
                length++;
            }
            if (length > 0) {
                path.append('M')
                        .append(x)
                        .append(' ')
                        .append(y)
                        .append('h')
                        .append(length)
                        .append("v1h-")
                        .append(length)
                        .append('z');
            }
            x += Math.max(1, length);
        }
    }

    /** As a file of its own. */
    public String svg() {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + side + " " + side
                + "\" shape-rendering=\"crispEdges\"><rect width=\"100%\" height=\"100%\" fill=\"#fff\"/><path fill=\"#17212b\" d=\""
                + path + "\"/></svg>";
    }
}
