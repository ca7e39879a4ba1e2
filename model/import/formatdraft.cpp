// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/import/formatdraft.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <nlohmann/json.hpp>

#include <algorithm>

namespace waymark {

namespace {

using Json = nlohmann::ordered_json; // people read the file: what it is called comes first

constexpr const char* version = "1";
constexpr const char* source = "made with Waymark's mapping assistant";
constexpr const char* unnamedTarget = "unnamed target";

QString say(const char* text)
{
    return QCoreApplication::translate("FormatDraft", text);
}

bool isOfDocument(const QString& pointer)
{
    return pointer.startsWith(u'$');
}

Json pointerList(const QString& pointer)
{
    return Json::array({pointer.toStdString()});
}

Json detection(const FormatDraft& draft)
{
    Json all = Json::array();
    for (const DraftMark& mark : draft.marks) {
        if (!mark.used)
            continue;
        if (mark.value.isEmpty())
            all.push_back(mark.pointer.toStdString());
        else
            all.push_back(Json{{"at", mark.pointer.toStdString()}, {"is", mark.value.toStdString()}});
    }
    return Json{{"all", std::move(all)}};
}

Json shared(const FormatDraft& draft)
{
    Json tool = Json::array();
    if (draft.has(DraftField::Tool))
        tool.push_back(Json{{"at", draft.member(DraftField::Tool).toStdString()}, {"apply", Json::array({"slug"})}});
    tool.push_back(Json{{"text", draftSlug(draft.toolName).toStdString()}});
    const std::string kind = word(draft.targetKind).toStdString();
    Json target = Json::array();
    if (draft.has(DraftField::Target))
        target.push_back(Json{{"kind", kind}, {"from", pointerList(draft.member(DraftField::Target))}});
    target.push_back(Json{{"kind", kind}, {"otherwise", unnamedTarget}});
    Json shared{{"tool", std::move(tool)}, {"target", std::move(target)}};
    shared["scannerClass"] = word(draft.scannerClass).toStdString();
    if (draft.failuresOnly)
        shared["failuresOnly"] = true;
    return shared;
}

template <typename T>
Json vocabulary(const std::map<QString, T>& words)
{
    Json made = Json::object();
    for (const auto& [each, meaning] : words)
        made[each.toStdString()] = word(meaning).toStdString();
    return made;
}

/// What says nothing is skipped; of a tool that lists only what is wrong, it is wrong.
Json outcome(const FormatDraft& draft)
{
    const std::string otherwise = word(draft.failuresOnly ? Outcome::Failed : Outcome::Skipped).toStdString();
    if (!draft.has(DraftField::Status))
        return otherwise;
    return Json::array({Json{{"from", pointerList(draft.member(DraftField::Status))}, {"words", vocabulary(draft.statusWords)}},
                        Json{{"otherwise", otherwise}}});
}

Json severity(const FormatDraft& draft)
{
    const std::string pointer = draft.member(DraftField::Severity).toStdString();
    Json severity = Json::object();
    if (draft.severityIsScore)
        severity["from"] = Json::array({Json{{"at", pointer}, {"apply", Json::array({"cvss"})}}});
    else
        severity["from"] = Json::array({pointer});
    if (!draft.severityIsScore && !draft.severityWords.empty())
        severity["words"] = vocabulary(draft.severityWords);
    severity["otherwise"] = word(Severity::Unrated).toStdString();
    return severity;
}

Json row(const FormatDraft& draft)
{
    Json row{{"at", pointerList(draft.place)}};
    for (const auto& [field, name] : Words<DraftField>::list) {
        if (field == DraftField::Status) {
            row[name] = outcome(draft);
            if (draft.has(field))
                row["outcomeRaw"] = pointerList(draft.member(field));
        } else if (field == DraftField::Severity && draft.has(field)) {
            row[name] = severity(draft);
        } else if (field != DraftField::Tool && field != DraftField::Target && draft.has(field)) {
            row[name] = pointerList(draft.member(field));
        }
    }
    return row;
}

/// A list without findings still says that its scope was looked at, if the document itself says which.
bool saysWhatWasLookedAt(const FormatDraft& draft)
{
    const auto known = [&](DraftField field) { return !draft.has(field) || isOfDocument(draft.member(field)); };
    return draft.place.contains(QStringLiteral("/*")) && known(DraftField::Tool) && known(DraftField::Target);
}

} // namespace

QString FormatDraft::member(DraftField field) const
{
    const auto tied = members.find(field);
    return tied == members.end() ? QString() : tied->second;
}

bool isOneOfSeveral(const QString& pointer)
{
    return pointer.contains(QStringLiteral("/*"));
}

QString asciiLower(QString text)
{
    for (QChar& c : text)
        if (c >= u'A' && c <= u'Z')
            c = QChar(static_cast<char16_t>(c.unicode() + (u'a' - u'A')));
    return text;
}

QString draftSlug(const QString& text)
{
    static const QRegularExpression others(QStringLiteral("[^a-z0-9]+"));
    QString slug = text.toLower().replace(others, QStringLiteral("-"));
    while (slug.startsWith(u'-'))
        slug.remove(0, 1);
    slug.truncate(64);
    while (slug.endsWith(u'-'))
        slug.chop(1);
    return slug;
}

std::vector<DraftFault> faultsOf(const FormatDraft& draft)
{
    std::vector<DraftFault> faults;
    if (!draft.has(DraftField::CheckId))
        faults.push_back({DraftStep::Fields, say("Check: say which member names the check, so that its results can be told apart.")});
    if (!draft.has(DraftField::Status) && !draft.failuresOnly)
        faults.push_back({DraftStep::Fields, say("Status: say which member has the result, or that the file lists only failures.")});
    if (isOneOfSeveral(draft.member(DraftField::Status)))
        faults.push_back({DraftStep::Fields, say("Status: a finding has several of these, of which one may have failed. Choose "
                                                 "their list as the findings (step 1), or another member.")});
    if (isOneOfSeveral(draft.member(DraftField::Severity)))
        faults.push_back({DraftStep::Fields, say("Severity: a finding has several of these, of which another may be worse than "
                                                 "the first. Choose their list as the findings (step 1), another member, or none.")});
    if (draft.name.trimmed().isEmpty())
        faults.push_back({DraftStep::Name, say("Name: say what people call these files.")});
    if (draftSlug(draft.toolName).isEmpty())
        faults.push_back({DraftStep::Name, say("Tool: say which tool writes them, with letters from A to Z or digits.")});
    if (draft.id.isEmpty() || draft.id != draftSlug(draft.id))
        faults.push_back({DraftStep::Name, say("Id: use small letters, digits and single \"-\" between them.")});
    if (std::ranges::none_of(draft.marks, &DraftMark::used))
        faults.push_back({DraftStep::Name, say("Recognised by: tick at least one sign that tells these files from others.")});
    return faults;
}

QByteArray formatText(const FormatDraft& draft)
{
    Json file{{"id", draft.id.toStdString()}, {"name", draft.name.trimmed().toStdString()}};
    file["toolName"] = draft.toolName.trimmed().toStdString();
    file["version"] = version;
    file["source"] = source;
    file["detect"] = detection(draft);
    file["shared"] = shared(draft);
    file["rows"] = Json::array({row(draft)});
    if (saysWhatWasLookedAt(draft)) {
        const QString list = draft.place.left(draft.place.indexOf(QStringLiteral("/*")));
        Json lookedAt{{"at", Json::array({""})}};
        if (!list.isEmpty())
            lookedAt["where"] = list.toStdString();
        file["lookedAt"] = Json::array({std::move(lookedAt)});
    }
    if (const QString time = draft.member(DraftField::Time); isOfDocument(time))
        file["document"] = Json{{"time", pointerList(time.mid(1))}};
    return QByteArray::fromStdString(file.dump(2, ' ', false, Json::error_handler_t::replace)) + '\n';
}

} // namespace waymark
