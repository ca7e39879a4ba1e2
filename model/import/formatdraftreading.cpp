// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/import/formatdraft.h"

#include <QCoreApplication>

#include <nlohmann/json.hpp>

namespace waymark {

namespace {

using Json = nlohmann::json;

/// Nothing is taken for granted: what is missing or of another kind is null.
const Json& at(const Json& json, const char* key)
{
    static const Json none;
    const auto found = json.is_object() ? json.find(key) : json.end();
    return json.is_object() && found != json.end() ? *found : none;
}

const Json& first(const Json& json)
{
    static const Json none;
    return json.is_array() && !json.empty() ? json.front() : none;
}

QString text(const Json& json)
{
    return json.is_string() ? QString::fromStdString(json.get_ref<const std::string&>()) : QString();
}

template <typename T>
std::map<QString, T> words(const Json& json)
{
    std::map<QString, T> made;
    if (json.is_object())
        for (const auto& [each, meaning] : json.items())
            if (const auto known = fromWord<T>(text(meaning)))
                made[QString::fromStdString(each)] = *known;
    return made;
}

void readMarks(const Json& detect, FormatDraft& draft)
{
    const Json& all = at(detect, "all");
    if (!all.is_array())
        return;
    for (const Json& mark : all)
        draft.marks.push_back(mark.is_string() ? DraftMark{.pointer = text(mark)}
                                               : DraftMark{.pointer = text(at(mark, "at")), .value = text(at(mark, "is"))});
}

void readShared(const Json& shared, FormatDraft& draft)
{
    if (const QString tool = text(at(first(at(shared, "tool")), "at")); !tool.isEmpty())
        draft.members[DraftField::Tool] = tool;
    const Json& target = first(at(shared, "target"));
    if (const QString from = text(first(at(target, "from"))); !from.isEmpty())
        draft.members[DraftField::Target] = from;
    draft.targetKind = fromWord<TargetKind>(text(at(target, "kind"))).value_or(TargetKind::Other);
    draft.scannerClass =
        fromWord<ScannerClass>(text(at(shared, "scannerClass"))).value_or(ScannerClass::Misconfiguration);
    draft.failuresOnly = at(shared, "failuresOnly") == Json(true);
}

void readRow(const Json& row, FormatDraft& draft)
{
    draft.place = text(first(at(row, "at")));
    for (const auto& [field, name] : Words<DraftField>::list)
        if (const QString pointer = text(first(at(row, name))); !pointer.isEmpty())
            draft.members[field] = pointer;
    const Json& outcome = first(at(row, "outcome"));
    if (const QString status = text(first(at(outcome, "from"))); !status.isEmpty())
        draft.members[DraftField::Status] = status;
    draft.statusWords = words<Outcome>(at(outcome, "words"));
    const Json& severity = at(row, "severity");
    const Json& from = first(at(severity, "from"));
    draft.severityIsScore = from.is_object();
    if (const QString pointer = text(from.is_object() ? at(from, "at") : from); !pointer.isEmpty())
        draft.members[DraftField::Severity] = pointer;
    draft.severityWords = words<Severity>(at(severity, "words"));
}

} // namespace

Result<FormatDraft> draftOf(const QByteArray& file)
{
    const Json json = Json::parse(file.begin(), file.end(), nullptr, false);
    FormatDraft draft{.id = text(at(json, "id")), .name = text(at(json, "name")), .toolName = text(at(json, "toolName"))};
    readMarks(at(json, "detect"), draft);
    readShared(at(json, "shared"), draft);
    readRow(first(at(json, "rows")), draft);
    const QByteArray again = formatText(draft);
    if (!json.is_discarded() && Json::parse(again.begin(), again.end(), nullptr, false) == json)
        return draft;
    return Error{.message = QCoreApplication::translate(
                     "FormatDraft", "The format file says more than can be shown here. Change the file itself by a text editor.")};
}

} // namespace waymark
