// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/import/formatchoice.h"

#include "model/import/documents.h"
#include "model/import/textlines.h"
#include "model/import/xmlelements.h"

#include <QCoreApplication>

#include <algorithm>

namespace waymark {

namespace {

QString say(const char* text)
{
    return QCoreApplication::translate("FindingReader", text);
}

qsizetype linesBetween(const Format& format, const ReadLimits& limits)
{
    return format.linesBetween ? limits.linesBetween : 0;
}

/// The format as one that shows itself by the document that a text is read as.
Format asText(Format format)
{
    if (format.detectText) {
        format.detect = *format.detectText;
        format.detectPointers = format.detectTextPointers;
    }
    return format;
}

FormatCatalogue xmlFormats(const FormatCatalogue& formats)
{
    std::vector<Format> texts;
    for (const Format& format : formats.formats())
        if (format.text == TextKind::Xml && format.detectText)
            texts.push_back(asText(format));
    return FormatCatalogue::of(std::move(texts));
}

Error notThisText(const Format& format)
{
    return Error{.message = say("The file is not of the format \"%1\": it doesn't begin as what %2 writes. See whether it "
                                "is the right file; nothing was imported.")
                                .arg(format.id, format.toolName)};
}

/// By the content, with lines of text between the documents, which some tools write.
Result<const Format*> detectedAt(const QString& file, const FormatCatalogue& formats, Progress& progress,
                                 qsizetype mostLines)
{
    Detector detector(formats);
    detector.stopAtFirstMatch(true);
    ByteSource source(progress);
    if (auto opened = openResults(source, file, false); !opened)
        return opened.error();
    if (auto read = readDocuments(source, nullptr, &detector, NullAlone::Refused, mostLines); !read)
        return read.error();
    return detected(detector, formats);
}

} // namespace

Result<void> openResults(ByteSource& source, const QString& file, bool mayBeEmpty)
{
    if (auto opened = source.open(file); !opened)
        return opened;
    if (!source.skipBlanks() && (source.fault() || !mayBeEmpty))
        return source.fault()
                   ? *source.fault()
                   : Error{.message = say("The file is empty. A clean result names at least what was looked at; "
                                          "see whether the tool ran.")};
    return {};
}

Result<const Format*> chooseFormat(const QString& file, const FormatCatalogue& formats, const ReadOptions& options,
                                   Progress& progress)
{
    if (options.format) {
        if (const Format* format = formats.find(*options.format))
            return format;
        return Error{.message = say("There is no format \"%1\".").arg(*options.format)};
    }
    auto format = detectedAt(file, formats, progress, 0);
    if (format || format.error().code != Error::Code::Parse ||
        std::ranges::none_of(formats.formats(), &Format::linesBetween))
        return format;
    const auto among = detectedAt(file, formats, progress, options.limits.linesBetween);
    return among && (*among)->linesBetween ? among : format;
}

std::optional<QString> xmlFormat(const QString& file, const FormatCatalogue& formats, Progress& progress)
{
    ByteSource source(progress);
    if (!source.open(file) || !source.skipBlanks() || source.current() != '<')
        return std::nullopt;
    const FormatCatalogue texts = xmlFormats(formats);
    Detector shown(texts);
    shown.stopAtFirstMatch(true);
    if (!readXml(source, nullptr, shown) || shown.matches().size() != 1)
        return std::nullopt; // whoever imports it says what is wrong with it
    return shown.matches().front()->id;
}

Result<void> readGiven(ByteSource& source, const Format& format, const ReadLimits& limits, Projection& rows,
                       Detector& watcher)
{
    const bool json = source.atEnd() || opensDocument(source);
    const bool lines = format.text == TextKind::Lines && !json;
    if (!lines && (format.text != TextKind::Xml || json || source.current() != '<'))
        return readDocuments(source, &rows, &watcher, NullAlone::NoDocument, linesBetween(format, limits));
    const FormatCatalogue formats = FormatCatalogue::of({asText(format)});
    Detector shown(formats);
    shown.stopAtFirstMatch(true);
    const auto read = lines ? readLines(source, rows, shown) : readXml(source, &rows, shown);
    return !read || !format.detectText || !shown.matches().empty() ? read : Result<void>(notThisText(format));
}

Result<void> readDetected(ByteSource& source, const Format& format, const ReadLimits& limits, Projection& rows,
                          Detector& watcher)
{
    return readDocuments(source, &rows, &watcher, NullAlone::Refused, linesBetween(format, limits));
}

} // namespace waymark
