package dev.communique.ingest.source;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

@Converter
class SourceKindColumn implements AttributeConverter<SourceKind, String> {
    @Override
    public String convertToDatabaseColumn(SourceKind kind) {
        return kind.text();
    }

    @Override
    public SourceKind convertToEntityAttribute(String text) {
        return SourceKind.of(text)
                .orElseThrow(() -> new IllegalStateException("the database holds a source of kind " + text));
    }
}
