package cn.yijianshi.workbooks;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/** Reads a workbook's cells as a stream, without styles, formulas and drawings, after {@link WorkbookGate} let it in. */
final class WorkbookReader {

    private static final int MOST_SHEETS = 50;

    private WorkbookReader() {}

    /**
     * @param sheets those with their cells
     * @param faults what keeps the whole workbook out; where there is one, the sheets are of no use
     */
    record Content(List<SheetRows> sheets, List<WorkbookFault> faults) {}

    static Content read(byte[] file) {
        Optional<String> refusal = WorkbookGate.refusal(file);
        if (refusal.isPresent()) {
            return refused(refusal.get());
        }
        try (OPCPackage parts = OPCPackage.open(new ByteArrayInputStream(file))) {
            return read(parts);
        } catch (SheetHandler.TooLarge e) {
            return refused(e.getMessage() + "，没有导入。");
        } catch (IOException
                | SAXException
                | ParserConfigurationException
                | OpenXML4JException
                | OpenXML4JRuntimeException
                | IllegalArgumentException
                | IllegalStateException e) {
            return refused("文件已损坏，打不开，请重新保存后再导入。");
        }
    }

    private static Content refused(String why) {
        return new Content(List.of(), List.of(WorkbookFault.error("", "", why, "从系统导出一份作为样子，填好后再导入")));
    }

    private static Content read(OPCPackage parts)
            throws IOException, SAXException, ParserConfigurationException, OpenXML4JException {
        XSSFReader reader = new XSSFReader(parts);
        ReadOnlySharedStringsTable texts = new ReadOnlySharedStringsTable(parts, false);
        List<SheetRows> sheets = new ArrayList<>();
        List<WorkbookFault> faults = new ArrayList<>();
        XSSFReader.SheetIterator iterator = (XSSFReader.SheetIterator) reader.getSheetsData();
        while (iterator.hasNext()) {
            try (InputStream sheet = iterator.next()) {
                SheetHandler handler = new SheetHandler(
                        iterator.getSheetName(),
                        i -> i >= 0 && i < texts.getUniqueCount()
                                ? texts.getItemAt(i).getString()
                                : "");
                XMLReader xml = secureReader();
                xml.setContentHandler(handler);
                xml.parse(new InputSource(sheet));
                sheets.add(handler.rows());
                faults.addAll(handler.faults());
            }
            if (sheets.size() > MOST_SHEETS) {
                return refused("工作表超过 " + MOST_SHEETS + " 张，没有导入。");
            }
        }
        return new Content(sheets, faults);
    }

    private static XMLReader secureReader() throws SAXException, ParserConfigurationException {
        SAXParserFactory factory = SAXParserFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newSAXParser().getXMLReader();
    }
}
