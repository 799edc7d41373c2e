package uk.sidebyside.surveys.web;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;

/**
 * The picture of an address that a phone reads (ISO/IEC 18004): a path of one-unit squares.
 *
 * @param side units from edge to edge, the quiet margin included
 */
public record QrCode(int side, String path) {

    /** @throws IllegalStateException for an address that is too long for such a picture */
    public static QrCode of(String address) {
        try {
            BitMatrix matrix = new QRCodeWriter().encode(address, BarcodeFormat.QR_CODE, 1, 1);
            var path = new StringBuilder();
            for (int y = 0; y < matrix.getHeight(); y++) {
                for (int x = 0; x < matrix.getWidth(); x++) {
                    if (matrix.get(x, y)) {
                        path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                    }
                }
            }
            return new QrCode(matrix.getWidth(), path.toString());
        } catch (WriterException e) {
            throw new IllegalStateException("This address does not fit into a picture", e);
        }
    }
}
