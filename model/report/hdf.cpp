// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/hdf.h"

#include "model/report/checklist.h"
#include "model/report/hdfcontrol.h"
#include "model/report/jsonstream.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QIODevice>

#include <map>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Hdf)
};

using ChecksByTool = std::map<QString, std::vector<CheckOutcome>>;

/// What a control is called: the check's id, which others of other tools, or that look the same, may share.
QHash<CheckKey, QString> controlIds(const ProgrammeFigures& figures, Redaction& redaction)
{
    QHash<QString, int> uses;
    for (const CheckOutcome& check : figures.checks)
        ++uses[redaction.redacted(check.checkId)];
    QHash<CheckKey, QString> ids;
    for (const CheckOutcome& check : figures.checks) {
        const QString id = redaction.redacted(check.checkId);
        ids.insert(check.check, uses.value(id) == 1 ? id : u"%1 %2 #%3"_s.arg(redaction.redacted(check.tool), id, QString::number(check.check.value())));
    }
    return ids;
}

QJsonObject block(qint64 total)
{
    return {{u"total"_s, total}};
}

QJsonObject statistics(const ProgrammeFigures& figures)
{
    OutcomeCounts counts;
    for (const CheckOutcome& check : figures.checks)
        ++counts[check.outcome];
    const QJsonObject controls{{u"passed"_s, block(counts[Outcome::Passed])},
                               {u"failed"_s, block(counts[Outcome::Failed])},
                               {u"skipped"_s, block(counts[Outcome::Skipped] + counts[Outcome::Suppressed] + counts[Outcome::NotApplicable])}};
    return {{u"duration"_s, QJsonValue(QJsonValue::Null)}, {u"controls"_s, controls}};
}

/// Writes one profile: its controls as their results come.
class ProfileWriter {
public:
    ProfileWriter(const ExportFacts& facts, const QHash<CheckKey, QString>& ids, JsonStream& stream)
        : m_facts(facts)
        , m_ids(ids)
        , m_stream(stream)
    {
    }

    Result<void> write(const QString& tool, const std::vector<CheckOutcome>& checks, Progress& progress)
    {
        ResultFilter filter{.includeGone = true, .sortBy = ResultColumn::Check};
        QCryptographicHash digest(QCryptographicHash::Sha256);
        for (const CheckOutcome& check : checks) {
            m_waiting.insert(check.check, check);
            filter.checks.push_back(check.check);
            digest.addData((m_ids.value(check.check) + u'\n').toUtf8());
        }
        m_stream.beginObject();
        m_stream.add(u"name"_s, m_facts.redaction.redacted(tool));
        m_stream.add(u"title"_s, Text::tr("Checks of %1").arg(m_facts.redaction.redacted(tool)));
        m_stream.add(u"sha256"_s, QString::fromLatin1(digest.result().toHex()));
        m_stream.add(u"status"_s, u"loaded"_s);
        for (const QString& list : {u"supports"_s, u"attributes"_s, u"groups"_s})
            m_stream.add(list, QJsonArray());
        m_stream.beginArray(u"controls"_s);
        const auto read = eachResult(m_facts.page, filter, progress, [this](const CheckResult& result) { return add(result); });
        endControl();
        m_stream.endArray();
        m_stream.endObject();
        if (read && !m_waiting.isEmpty())
            return changedMeanwhile();
        return read;
    }

private:
    Result<void> add(const CheckResult& result)
    {
        if (!result.state.outcome && !result.failuresOnly)
            return {}; // not seen any more: it counts nowhere
        if (!m_check || m_check->check != result.check) {
            endControl();
            const auto check = m_waiting.constFind(result.check);
            if (check == m_waiting.cend())
                return changedMeanwhile();
            m_check = *check;
            m_waiting.erase(check);
            beginControl();
        }
        m_stream.add(hdfResult(result, *m_check, m_facts.redaction));
        return m_stream.result(); // a disk that is full ends it at once
    }

    void beginControl()
    {
        m_stream.beginObject();
        const QJsonObject head = hdfControl(*m_check, m_ids.value(m_check->check), m_facts);
        for (auto it = head.begin(); it != head.end(); ++it)
            m_stream.add(it.key(), it.value());
        m_stream.beginArray(u"results"_s);
    }
    void endControl()
    {
        if (!m_check)
            return;
        m_stream.endArray();
        m_stream.endObject();
        m_check.reset();
    }
    static Error changedMeanwhile()
    {
        return {.code = Error::Code::Conflict,
                .message = Text::tr("The workspace was changed while it was exported. Export it again.")};
    }

    const ExportFacts& m_facts;
    const QHash<CheckKey, QString>& m_ids;
    JsonStream& m_stream;
    QHash<CheckKey, CheckOutcome> m_waiting;   ///< whose results have not come yet
    std::optional<CheckOutcome> m_check = {}; ///< whose control is open
};

/// What no member of the format is for.
QJsonObject passthrough(const ExportFacts& facts)
{
    QJsonArray attested;
    for (const AttestedCheck& check : facts.figures.attested)
        attested.append(facts.redaction.redacted(u"%1 %2: %3"_s.arg(check.tool, check.checkId, word(check.attested))));
    QJsonObject own{{u"version"_s, facts.version},
                    {u"written"_s, facts.written.toUTC().toString(Qt::ISODate)},
                    {u"attestedOnly"_s, attested}};
    if (facts.redaction.isActive())
        own.insert(u"redaction"_s, facts.redaction.sentence());
    return {{u"waymark"_s, own}};
}

} // namespace

Result<void> writeHdf(const ExportFacts& facts, QIODevice& out, Progress& progress)
{
    ChecksByTool tools;
    for (const CheckOutcome& check : checksByName(facts.figures))
        tools[check.tool].push_back(check);
    const QHash<CheckKey, QString> ids = controlIds(facts.figures, facts.redaction);
    JsonStream stream(out);
    stream.beginObject();
    stream.add(u"platform"_s, QJsonObject{{u"name"_s, u"Waymark"_s},
                                          {u"release"_s, facts.version},
                                          {u"target_id"_s, facts.redaction.redacted(facts.name)}});
    stream.add(u"version"_s, facts.version);
    stream.add(u"statistics"_s, statistics(facts.figures));
    stream.beginArray(u"profiles"_s);
    for (const auto& [tool, checks] : tools)
        if (auto written = ProfileWriter(facts, ids, stream).write(tool, checks, progress); !written)
            return written;
    stream.endArray();
    stream.add(u"passthrough"_s, passthrough(facts));
    stream.endObject();
    return stream.finish();
}

} // namespace waymark
