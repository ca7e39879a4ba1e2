// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/import/draftpreview.h"

#include "model/import/findingreader.h"
#include "model/import/formatcatalogue.h"
#include "model/import/formatfile.h"

#include <QCoreApplication>

#include <algorithm>

namespace waymark {

namespace {

QString say(const char* text)
{
    return QCoreApplication::translate("FormatDraft", text);
}

/// Takes the first findings, then wants no more.
class FirstFindings final : public FindingSink {
public:
    Result<void> take(std::vector<Finding>&& batch) override
    {
        for (Finding& each : batch) {
            if (findings.size() == DraftPreview::mostFindings) {
                full = true;
                return Error{.code = Error::Code::Cancelled};
            }
            findings.push_back(std::move(each));
        }
        return {};
    }
    Result<void> restart() override
    {
        findings.clear();
        return {};
    }

    std::vector<Finding> findings;
    bool full = false;
};

/// What was drafted so far, with stand-ins for what a file can be read without.
FormatDraft readable(FormatDraft draft)
{
    for (QString* text : {&draft.id, &draft.name, &draft.toolName})
        if (draftSlug(*text).isEmpty())
            *text = QStringLiteral("draft");
    if (std::ranges::none_of(draft.marks, &DraftMark::used)) // any will do: nobody asks which format it is
        for (DraftMark& mark : draft.marks)
            mark.used = true;
    return draft;
}

QStringList unknownWords(const FormatDraft& draft, const std::vector<Finding>& findings)
{
    std::map<QString, int> unknown;
    for (const Finding& each : findings)
        if (draft.has(DraftField::Status) && !each.outcomeRaw.isEmpty() && !draft.statusWords.contains(asciiLower(each.outcomeRaw)))
            ++unknown[each.outcomeRaw];
    QStringList notes;
    for (const auto& [word, count] : unknown)
        notes << say("Status \"%1\" has no meaning yet: what has it is skipped, never passed (%2 of these).").arg(word, QString::number(count));
    return notes;
}

void addFacts(DraftPreview& preview, const FileFacts& facts)
{
    preview.whole = true;
    if (!facts.complete)
        preview.notes << say("Partial (%1): what a later file lacks is not taken as resolved.").arg(facts.incompleteReason);
    preview.notes << facts.warnings;
    for (const auto& [reason, count] : facts.passedOver)
        preview.notes << say("%1 rows are no results: %2.").arg(count).arg(reason);
}

} // namespace

Result<DraftPreview> previewOf(const QString& file, const FormatDraft& given, Progress& progress)
{
    const FormatDraft draft = readable(given);
    auto format = readFormat(formatText(draft), draft.id);
    if (!format)
        return format.error();
    const FormatCatalogue formats = FormatCatalogue::of({*std::move(format)});
    FirstFindings first;
    const auto facts = readFindings(file, formats, {.format = draft.id}, first, progress);
    if (!facts && !first.full)
        return facts.error();
    DraftPreview preview{.findings = std::move(first.findings)};
    for (const Finding& each : preview.findings)
        ++preview.counts[each.outcome];
    preview.notes = unknownWords(draft, preview.findings);
    if (facts)
        addFacts(preview, *facts);
    return preview;
}

} // namespace waymark
