// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/reviews/lensreading.h"

#include "model/catalog/lenslibrary.h"
#include "model/domain/heldfile.h"
#include "model/domain/wholefile.h"
#include "model/programme/lenskeys.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace waymark {

namespace {

constexpr qint64 longestAnswers = 64'000'000; ///< bytes; no review is anywhere near

struct Text {
    Q_DECLARE_TR_FUNCTIONS(LensReading)
};

LensSummary summaryOf(const LensReading& reading)
{
    LensSummary summary{.description = reading.lens.description,
                        .questions = reading.questions,
                        .choices = reading.choices,
                        .faults = reading.faults};
    for (const LensPillar& pillar : reading.lens.pillars)
        summary.pillars.emplace_back(pillar.name, static_cast<int>(pillar.questions.size()));
    return summary;
}

LensSummary summaryOf(const Result<QByteArray>& document)
{
    if (!document)
        return {.unreadable = document.error().message};
    const auto reading = readLens(*document, LensSize::Any); // it is in the workspace or the program already, however large
    return reading ? summaryOf(*reading) : LensSummary{.unreadable = reading.error().message};
}

Result<QByteArray> documentOf(const Result<LensLibrary>& library, const LensSource& source)
{
    if (source.builtIn.isEmpty())
        return source.document.toUtf8();
    return library ? library->document(source.builtIn) : Result<QByteArray>(library.error());
}

Error cannotRead(const QString& file, const QString& reason)
{
    return {.code = Error::Code::Io,
            .message = Text::tr("%1 can't be read: %2. Choose another file.").arg(QDir::toNativeSeparators(file), reason),
            .detail = file};
}

} // namespace

LensSummaries readSummaries(const std::vector<LensSource>& sources, const Progress& progress)
{
    const auto library = LensLibrary::loadBuiltIn();
    LensSummaries summaries;
    for (const LensSource& source : sources) {
        if (progress.cancelled)
            break;
        summaries.insert(source.row, summaryOf(documentOf(library, source)));
    }
    return summaries;
}

Result<ReadLens> readLensOfFile(const QString& file, const QDateTime& now, std::span<const LensRecord> known)
{
    const auto reading = readLensFile(file);
    if (!reading)
        return reading.error();
    return ReadLens{.record = {.key = keyOfLens(reading->lens, known),
                               .name = reading->lens.name,
                               .version = reading->version,
                               .source = QFileInfo(file).fileName(),
                               .document = QString::fromUtf8(lensDocument(reading->lens, reading->version)),
                               .added = now},
                    .summary = summaryOf(*reading)};
}

Result<void> writeReviewFile(const QString& name, const QByteArray& document)
{
    return writeWholeFile(name, document, Text::tr("%1 can't be written: %2. Choose another folder."));
}

Result<QByteArray> readReviewFile(const QString& name)
{
    if (auto allowed = HeldFile::checkFree(name); !allowed)
        return allowed.error();
    if (QFileInfo(name).isDir())
        return cannotRead(name, Text::tr("it is a folder"));
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return cannotRead(name, file.errorString());
    if (file.size() > longestAnswers)
        return cannotRead(name, Text::tr("it is larger than any review is"));
    const QByteArray document = file.readAll();
    return file.error() == QFileDevice::NoError ? Result<QByteArray>(document) : Result<QByteArray>(cannotRead(name, file.errorString()));
}

} // namespace waymark
