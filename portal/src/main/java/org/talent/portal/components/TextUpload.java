package org.talent.portal.components;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Takes one small file of text; a picture, or a text in another encoding than UTF-8, is refused in words. */
public final class TextUpload extends Composite<Upload> {

    private static final long serialVersionUID = 1L;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final transient Consumer<String> whenRead;

    /** {@code rejected} are the words for a file that is too large or of no accepted type. */
    public TextUpload(int largest, String rejected, Consumer<String> whenRead, String... types) {
        this.whenRead = whenRead;
        var upload = getContent();
        upload.setMaxFiles(1);
        upload.setAcceptedFileTypes(types);
        upload.setMaxFileSize(largest);
        upload.setUploadButton(new Button(getTranslation("parts.chooseFile")));
        upload.setDropLabel(new Span(getTranslation("parts.dropFile")));
        upload.setUploadHandler(UploadHandler.inMemory((_, bytes) -> {
            received(bytes);
            upload.clearFileList();
        }));
        upload.addFileRejectedListener(_ -> Toast.warn(rejected));
    }

    /** A file has arrived. */
    public void received(byte[] bytes) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            whenRead.accept(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
        } catch (CharacterCodingException _) {
            Toast.warn(getTranslation("parts.notText"));
        }
    }
}
