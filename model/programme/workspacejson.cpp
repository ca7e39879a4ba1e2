// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/programme/workspacejson.h"

#include "model/edit/evidencereader.h"
#include "model/edit/workspace.h"
#include "model/programme/exportformat.h"
#include "model/programme/planreader.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <map>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(WorkspaceJson)
};

/// Rows as JSON, sorted by id, and the checks that they refer to.
class RowWriter {
public:
    explicit RowWriter(const std::vector<CheckUnit>& checks)
    {
        for (const CheckUnit& check : checks)
            m_known.emplace(check.key, check);
    }

    template <typename T>
    QJsonArray list(std::span<const T> rows)
    {
        std::map<QString, QJsonObject> sorted;
        for (const T& row : rows)
            sorted.emplace(row.id.toString(), object(row));
        QJsonArray array;
        for (const auto& [id, row] : sorted)
            array.append(row);
        return array;
    }
    /// Those of the rows written so far, by tool and id.
    QJsonArray checks() const
    {
        QJsonArray array;
        for (const auto& [name, check] : m_used)
            array.append(toJson(check));
        return array;
    }
    bool foundAll() const { return m_foundAll; }

private:
    template <typename T>
    QJsonObject object(const T& row)
    {
        QJsonObject json = toJson(row);
        forEachField<T>([&]<typename M>([[maybe_unused]] const Field<T, M>& field) {
            if constexpr (std::is_same_v<M, std::optional<CheckKey>>) {
                if (const std::optional<CheckKey>& check = row.*field.member)
                    json.insert(QLatin1String(field.name), this->reference(*check));
            }
        });
        return json;
    }
    QJsonValue reference(CheckKey key)
    {
        const auto known = m_known.find(key);
        if (known == m_known.end()) {
            m_foundAll = false;
            return QJsonValue::Null;
        }
        const CheckUnit& check = known->second;
        m_used.insert_or_assign({check.tool, check.checkId}, check);
        return checkReference(check);
    }

    std::map<CheckKey, CheckUnit> m_known;
    std::map<std::pair<QString, QString>, CheckUnit> m_used;
    bool m_foundAll = true;
};

/// What lies in the file beside the records.
struct Stored {
    QByteArray auditHead;
    std::vector<PlanDay> days;
    std::vector<CheckUnit> checks;
};

Result<Stored> read(const Workspace& workspace, const EvidenceReader& evidence)
{
    auto head = workspace.auditHead();
    if (!head)
        return head.error();
    auto days = workspace.planDays();
    if (!days)
        return days.error();
    auto checks = evidence.checks();
    if (!checks)
        return checks.error();
    return Stored{.auditHead = *std::move(head), .days = *std::move(days), .checks = *std::move(checks)};
}

/// Records and file as of one moment, although others may write: nothing was committed between the two looks.
Result<Stored> readConsistently(Workspace& workspace, const EvidenceReader& evidence)
{
    constexpr int mostTries = 50;
    for (int tries = 0; tries < mostTries; ++tries) {
        const auto before = workspace.auditHead();
        if (!before)
            return before.error();
        if (auto caughtUp = workspace.catchUp(); !caughtUp)
            return caughtUp.error();
        auto stored = read(workspace, evidence);
        if (!stored)
            return stored.error();
        const auto after = workspace.auditHead();
        if (!after)
            return after.error();
        if (*before == *after)
            return stored;
    }
    return Error{
        Error::Code::Conflict, Text::tr("Others change the workspace without a pause. Try again in a moment."), {}};
}

QJsonArray daysJson(const std::vector<PlanDay>& days)
{
    QJsonArray array;
    for (const PlanDay& day : days)
        array.append(toJson(day));
    return array;
}

QJsonObject evidenceJson(const QJsonArray& runs)
{
    return {{u"included"_s, false},
            {u"note"_s, u"Results are not in this file: import the results files of these runs again."_s},
            {u"runs"_s, runs}};
}

} // namespace

Result<QByteArray> exportWorkspace(Workspace& workspace)
{
    const auto evidence = EvidenceReader::open(workspace.file());
    if (!evidence)
        return evidence.error();
    auto stored = readConsistently(workspace, *evidence);
    if (!stored)
        return stored.error();
    const Records& records = workspace.records();
    RowWriter writer(stored->checks);
    QJsonObject document{{u"format"_s, workspaceFormat},
                         {u"version"_s, workspaceFormatVersion},
                         {u"auditHead"_s, QString::fromLatin1(stored->auditHead.toHex())},
                         {u"properties"_s, toJson(records.properties())},
                         {u"planDays"_s, daysJson(stored->days)},
                         {u"evidence"_s, evidenceJson(writer.list(records.runs()))}};
    forEachListedKind([&]<typename T>() {
        document.insert(QLatin1String(EntityTraits<T>::table), writer.list(records.of<T>().all()));
    });
    document.insert(u"checks"_s, writer.checks());
    if (writer.foundAll())
        return QJsonDocument(document).toJson();
    return Error{Error::Code::Conflict,
                 Text::tr("The workspace can't be exported: an import is just bringing a check that a story or a note "
                          "refers to. Accept or discard the import first."),
                 {}};
}

Result<std::unique_ptr<Workspace>> importWorkspace(const QString& file, const QByteArray& json,
                                                   const Catalogues& catalogues, const QString& author,
                                                   std::shared_ptr<const Clock> clock)
{
    const auto data = readPlan(json, catalogues);
    if (!data)
        return data.error();
    return restoreWorkspace(file, *data, {.author = author, .clock = std::move(clock)});
}

} // namespace waymark
