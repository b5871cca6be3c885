package cn.yijianshi.workbooks;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;

/**
 * Looks at a workbook's bytes before anything opens it: that it is one, that it does not blow up, and that it carries
 * nothing that runs or reaches out. Unpacks into nothing, and stops at the first limit.
 */
final class WorkbookGate {

    static final int MOST_BYTES = 20_000_000;
    private static final int MOST_UNPACKED = 100_000_000;
    private static final int MOST_PARTS = 200;
    /** Sheets of repeated words pack well; what packs better than this is made to hurt. */
    private static final int HIGHEST_RATIO = 200;

    private static final Set<String> RUNNING_OR_REACHING =
            Set.of("vbaproject", "externallinks/", "embeddings/", "activex/", "macrosheets/", "connections.xml");

    private WorkbookGate() {}

    /** Why a file is not let in, as a sentence; empty where it is. */
    static Optional<String> refusal(byte[] file) {
        if (file.length > MOST_BYTES) {
            return Optional.of("文件超过 20 MB，请分成几个文件导入。");
        }
        if (file.length < 4 || file[0] != 'P' || file[1] != 'K') {
            return Optional.of("这不是 Excel 工作簿（.xlsx）。旧的 .xls 请另存为 .xlsx；加了密码的请先去掉密码。");
        }
        return refusal(new ByteArrayInputStream(file), file.length);
    }

    /** Reads no further than it takes to refuse. */
    static Optional<String> refusal(InputStream file, int packed) {
        try (ZipArchiveInputStream zip = new ZipArchiveInputStream(file, "UTF-8", true, true)) {
            return refusal(zip, packed);
        } catch (IOException | IllegalArgumentException e) {
            return Optional.of("文件已损坏，打不开，请重新保存后再导入。");
        }
    }

    private static Optional<String> refusal(ZipArchiveInputStream zip, int packed) throws IOException {
        Set<String> names = new HashSet<>();
        byte[] buffer = new byte[65_536];
        long unpacked = 0;
        for (ZipArchiveEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
            String name = part.getName().toLowerCase(Locale.ROOT);
            if (names.size() >= MOST_PARTS || !names.add(name) || name.contains("..")) {
                return Optional.of("文件的结构不正常（部件太多、重复或者路径越界），没有打开。");
            }
            if (RUNNING_OR_REACHING.stream().anyMatch(name::contains)) {
                return Optional.of("工作簿带有宏、外部链接或者嵌入的文件，没有打开。请另存为不带宏的 .xlsx，并断开链接。");
            }
            for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                unpacked += read;
                if (unpacked > MOST_UNPACKED || unpacked > (long) HIGHEST_RATIO * packed) {
                    return Optional.of("工作簿解开后异常地大，没有打开。");
                }
            }
        }
        return names.contains("[content_types].xml")
                ? Optional.empty()
                : Optional.of("这不是 Excel 工作簿（.xlsx）。旧的 .xls 请另存为 .xlsx；加了密码的请先去掉密码。");
    }
}
