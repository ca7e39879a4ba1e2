// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/reviewplace.h"

#include "app/cli/reportfile.h"
#include "model/catalog/lenslibrary.h"
#include "model/programme/lenskeys.h"
#include "model/programme/lensshelf.h"
#include "model/programme/reviewnames.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace waymark::cli {

namespace {

constexpr qint64 longestAnswers = 50'000'000; ///< bytes
constexpr qint64 longestLens = 10'000'000;

/// What a pipeline called wrongly; all else can't be read.
Error misused(const QString& text)
{
    return {.code = Error::Code::Invalid, .message = text};
}

Result<void> findWorkload(Taking& taking, const Records& records, bool isNew)
{
    QStringList known;
    for (const Workload& workload : records.workloads()) {
        known << u'"' + workload.name + u'"';
        if (workload.name.compare(taking.workload.trimmed(), Qt::CaseInsensitive) == 0) {
            taking.workload = workload.name;
            taking.workloadId = workload.id;
        }
    }
    known.sort();
    if (taking.workloadId || isNew)
        return {};
    return misused(u"review: there is no workload \"%1\"; %2; --new makes it"_s.arg(
        taking.workload, known.isEmpty() ? u"there is none yet"_s : u"there are "_s + known.join(u", ")));
}

/// "arn:aws:wellarchitected::aws:lens/serverless" is the lens "serverless".
QString keyOfAlias(const QString& alias)
{
    return alias.section(u'/', -1).trimmed().toLower();
}

/// By --lens, what the file of answers says, or the only review of the workload.
Result<QString> keyOf(const Taking& taking, const Arguments& arguments, const Records& records)
{
    if (arguments.has(u"lens"_s))
        return arguments.value(u"lens"_s).trimmed().toLower();
    if (taking.answers && !taking.answers->lensAlias.isEmpty())
        return keyOfAlias(taking.answers->lensAlias);
    QStringList keys;
    for (const ReviewNames& names : reviewsByName(records))
        if (taking.workloadId && names.review->workload == *taking.workloadId)
            keys << names.record->key;
    if (keys.size() == 1)
        return keys.front();
    return misused(u"review: the file doesn't say which lens its answers are to; name it by --lens KEY"_s);
}

Result<void> lensFromFile(Taking& taking, const Arguments& arguments, const Records& records, const Session& session)
{
    const QString file = arguments.value(u"lens-file"_s);
    const auto document = readInput(file, longestLens);
    if (!document)
        return document.error();
    const auto reading = readLens(*document, LensSize::Any);
    if (!reading)
        return reading.error();
    taking.lensFaults = reading->faults;
    taking.parsed = std::make_shared<const Lens>(reading->lens);
    taking.lens = {.key = keyOfLens(reading->lens, records.lenses()),
                   .name = reading->lens.name,
                   .version = reading->version,
                   .source = QFileInfo(file).fileName(),
                   .document = QString::fromUtf8(lensDocument(reading->lens, reading->version)),
                   .added = session.clock->now()};
    if (arguments.has(u"lens"_s) && arguments.value(u"lens"_s) != taking.lens.key)
        return misused(u"review: the key of that lens is \"%1\", not \"%2\""_s.arg(taking.lens.key, arguments.value(u"lens"_s)));
    return {};
}

/// One of the program, of the edition that comes with it.
Result<void> lensFromLibrary(Taking& taking, const QString& key, const Session& session)
{
    const auto library = LensLibrary::loadBuiltIn();
    if (!library)
        return library.error();
    const BuiltInLens* lens = library->find(key);
    if (!lens) {
        QStringList known;
        for (const BuiltInLens& each : library->lenses())
            known << each.key;
        return misused(u"review: there is no lens \"%1\"; there are %2, and --lens-file FILE adds another"_s.arg(
            key, known.join(u", ")));
    }
    const auto document = library->document(key);
    if (!document)
        return document.error();
    const auto reading = readLens(*document, LensSize::Any);
    if (!reading)
        return reading.error();
    taking.parsed = std::make_shared<const Lens>(reading->lens);
    // Written as the screens write it: else the workspace would have two editions of one lens
    taking.lens = {.key = lens->key,
                   .name = lens->name,
                   .version = lens->version,
                   .source = u"built in"_s,
                   .document = QString::fromUtf8(lensDocument(reading->lens, reading->version)),
                   .added = session.clock->now()};
    return {};
}

/// That of the review if there is one, else the latest edition in the workspace, else the program's own.
Result<void> findLens(Taking& taking, const QString& key, const Records& records, const Session& session)
{
    const LensRecord* latest = nullptr;
    for (const LensRecord& lens : records.lenses())
        if (lens.key == key && (!latest || lens.added > latest->added))
            latest = &lens;
    for (const ReviewNames& names : reviewsByName(records))
        if (taking.workloadId && names.review->workload == *taking.workloadId && names.record->key == key)
            latest = names.record;
    if (!latest)
        return lensFromLibrary(taking, key, session);
    taking.lens = *latest;
    return {};
}

Result<void> findReview(Taking& taking, const Records& records, bool isNew)
{
    for (const ReviewNames& names : reviewsByName(records)) {
        if (!taking.workloadId || names.review->workload != *taking.workloadId || names.record->key != taking.lens.key)
            continue;
        if (names.record->document != taking.lens.document)
            return misused(u"review: %1 is answered by another edition of that lens; upgrade it in the app"_s.arg(taking.workload));
        taking.review = names.review->id;
    }
    if (taking.review || isNew)
        return {};
    return misused(u"review: %1 has no review by %2; --new starts one"_s.arg(taking.workload, taking.lens.key));
}

Result<void> readAnswers(Taking& taking, const Arguments& arguments)
{
    if (!arguments.has(u"import"_s))
        return {};
    const auto document = readInput(arguments.value(u"import"_s), longestAnswers);
    if (!document)
        return document.error();
    auto answers = readAwsAnswers(*document);
    if (!answers)
        return answers.error();
    taking.answers = *std::move(answers);
    return {};
}

Result<void> match(Taking& taking)
{
    if (!taking.parsed) {
        LensShelf shelf;
        const auto lens = shelf.lens(taking.lens);
        if (!lens)
            return lens.error();
        taking.parsed = *lens;
    }
    if (!taking.answers)
        return {};
    taking.matched = matchAnswers(*taking.answers, *taking.parsed);
    if (!taking.matched.answers.empty())
        return {};
    if (taking.answers->answers.empty())
        return Error{.code = Error::Code::Parse,
                     .message = u"Nothing was taken over: the file has no answers. get-lens-review, for one, tells how many risks "
                                 "there are; add what list-answers prints to it, or give that alone."_s,
                     .detail = taking.answers->unknown.value(0)};
    return Error{.code = Error::Code::Parse,
                 .message = u"Nothing was taken over: no answer in the file is to a question of %1."_s.arg(taking.lens.name),
                 .detail = taking.matched.unmatched.value(0)};
}

/// --lens may say otherwise than the file; what comes of it is then the caller's word.
void noteOtherLens(Taking& taking)
{
    AwsAnswers& answers = *taking.answers;
    const bool isIt = answers.lensAlias.isEmpty() || keyOfAlias(answers.lensAlias) == taking.lens.key
        || (!answers.lensName.isEmpty() && lensKey(answers.lensName) == taking.lens.key);
    if (!isIt)
        answers.unknown << u"/LensAlias: the file is by the lens %1; its answers were matched with %2"_s.arg(answers.lensAlias,
                                                                                                          taking.lens.key);
}

} // namespace

Result<Taking> prepare(const Arguments& arguments, const Session& session, const Records& records)
{
    Taking taking{.workload = arguments.value(u"workload"_s)};
    const bool fromFile = arguments.has(u"lens-file"_s);
    const bool isNew = arguments.has(u"new"_s) || (fromFile && !arguments.has(u"import"_s));
    if (auto read = readAnswers(taking, arguments); !read)
        return read.error();
    if (auto found = findWorkload(taking, records, arguments.has(u"new"_s)); !found)
        return found.error();
    if (fromFile) {
        if (auto read = lensFromFile(taking, arguments, records, session); !read)
            return read.error();
    } else {
        const auto key = keyOf(taking, arguments, records);
        if (!key)
            return key.error();
        if (auto found = findLens(taking, *key, records, session); !found)
            return found.error();
    }
    if (auto found = findReview(taking, records, isNew); !found)
        return found.error();
    if (auto matched = match(taking); !matched)
        return matched.error();
    if (taking.answers)
        noteOtherLens(taking);
    return taking;
}

} // namespace waymark::cli
