// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/import/formatchoice.h"

#include "model/import/documents.h"

#include <QCoreApplication>

namespace waymark {

namespace {

QString say(const char* text)
{
    return QCoreApplication::translate("FindingReader", text);
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
    Detector detector(formats);
    detector.stopAtFirstMatch(true);
    ByteSource source(progress);
    if (auto opened = openResults(source, file, false); !opened)
        return opened.error();
    if (auto read = readDocuments(source, nullptr, &detector); !read)
        return read.error();
    return detected(detector, formats);
}

} // namespace waymark
