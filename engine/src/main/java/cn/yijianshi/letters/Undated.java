package cn.yijianshi.letters;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/** Takes the moment of printing out of a PDF: what a letter says of its date stands in its text. */
final class Undated {

    private static final Pattern DATE =
            Pattern.compile("\\s*<xmp:(CreateDate|ModifyDate|MetadataDate)>[^<]*</xmp:\\1>", Pattern.DOTALL);

    private Undated() {}

    static void strip(PDDocument document) throws IOException {
        document.getDocumentInformation().getCOSObject().removeItem(COSName.CREATION_DATE);
        document.getDocumentInformation().getCOSObject().removeItem(COSName.MOD_DATE);
        PDMetadata metadata = document.getDocumentCatalog().getMetadata();
        if (metadata != null) {
            String dated = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
            metadata.importXMPMetadata(DATE.matcher(dated).replaceAll("").getBytes(StandardCharsets.UTF_8));
        }
    }
}
