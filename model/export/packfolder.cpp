// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/export/packfolder.h"

#include "model/edit/auditreader.h"
#include "model/edit/records.h"
#include "model/export/packtables.h"
#include "model/programme/policyfile.h"
#include "model/report/csvreport.h"
#include "model/report/htmlreport.h"
#include "model/report/oscalplan.h"
#include "model/report/oscalresults.h"
#include "model/report/programmehtml.h"
#include "model/report/redactedreport.h"
#include "model/report/riskcsv.h"
#include "model/report/riskhtml.h"
#include "model/score/exceptioncover.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QTemporaryFile>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(EvidencePack)
};

} // namespace

Error packUnwritable(const QString& out, const QString& reason)
{
    return {.code = Error::Code::Io,
            .message = Text::tr("The evidence pack can't be written to %1: %2. Choose another folder.")
                           .arg(QDir::toNativeSeparators(out), reason),
            .detail = out};
}

Error packCancelled()
{
    return {.code = Error::Code::Cancelled, .message = Text::tr("The export was cancelled.")};
}

PackFolder::PackFolder(const ExportRequest& request, ExportSources& sources, const QString& scratch, Progress& progress)
    : m_request(request)
    , m_sources(sources)
    , m_scratch(scratch)
    , m_folder(QDir(scratch).filePath(u"pack"_s))
    , m_progress(progress)
{
}

Result<void> PackFolder::fill()
{
    if (!QDir(m_scratch).mkdir(u"pack"_s))
        return packUnwritable(m_request.out, Text::tr("no folder can be made beside it"));
    for (const auto step : {&PackFolder::addReports, &PackFolder::addTables, &PackFolder::addResults, &PackFolder::addAudit,
                            &PackFolder::addOscal}) {
        if (m_progress.cancelled)
            return packCancelled();
        if (auto done = (this->*step)(); !done)
            return done;
    }
    if (auto unchanged = checkUnchanged(m_sources, m_request.workspace); !unchanged)
        return unchanged;
    return addManifest();
}

Result<void> PackFolder::add(const QString& name, const Write& write)
{
    m_sources.redaction.beginFile();
    QFile file(QDir(m_folder).filePath(name));
    if (!file.open(QIODevice::ReadWrite | QIODevice::NewOnly))
        return packUnwritable(m_request.out, file.errorString());
    if (auto written = write(file); !written)
        return written;
    QCryptographicHash digest(QCryptographicHash::Sha256);
    if (!file.flush() || !file.seek(0) || !digest.addData(&file))
        return packUnwritable(m_request.out, file.errorString());
    const qint64 bytes = file.size();
    file.close();
    if (file.error() != QFileDevice::NoError) // some disks tell only now that they are full
        return packUnwritable(m_request.out, file.errorString());
    m_names << name;
    m_files.append(QJsonObject{{u"name"_s, name},
                               {u"bytes"_s, bytes},
                               {u"sha256"_s, QString::fromLatin1(digest.result().toHex())}});
    return {};
}

/// All of it or an error.
Result<void> PackFolder::put(QIODevice& file, const QByteArray& bytes) const
{
    return file.write(bytes) == bytes.size() ? Result<void>() : Result<void>(packUnwritable(m_request.out, file.errorString()));
}

/// A report as it is, or redacted.
Result<void> PackFolder::addReport(const QString& name, const QByteArray& report)
{
    return add(name, [&](QIODevice& file) {
        return put(file, redactedReport(report, QFileInfo(name).suffix(), m_sources.redaction));
    });
}

Result<void> PackFolder::addEach(const std::vector<std::pair<QString, QByteArray>>& reports)
{
    for (const auto& [name, report] : reports)
        if (auto added = addReport(name, report); !added)
            return added;
    return {};
}

Result<void> PackFolder::addReports()
{
    Progress reading; // its units are others
    const auto changes = m_sources.evidence.runChanges(reading);
    if (!changes)
        return changes.error();
    const ReportFacts facts{.workspace = m_sources.records.properties().name,
                            .written = m_request.now,
                            .timeZone = m_sources.records.properties().timeZone,
                            .runChanges = *changes,
                            .auditHead = QByteArray::fromHex(m_sources.auditHead.toLatin1()),
                            .author = m_sources.redaction.redactedName(m_request.author)};
    return addEach({{u"report.html"_s, programmeHtml(m_sources.figures, m_sources.programme, facts).toUtf8()},
                    {u"compliance.html"_s, complianceHtml(m_sources.figures, facts).toUtf8()},
                    {u"risks.html"_s, risksHtml(m_sources.risks, facts).toUtf8()}});
}

Result<void> PackFolder::addTables()
{
    QHash<CheckKey, QString> names;
    for (const CheckUnit& unit : std::as_const(m_sources.figures.units))
        names.insert(unit.key, u"%1 %2"_s.arg(unit.tool, unit.checkId));
    return addEach({{u"checks.csv"_s, complianceCsv(m_sources.figures).toUtf8()},
                    {u"stories.csv"_s, storiesTable(m_sources).toUtf8()},
                    {u"risks.csv"_s, risksCsv(m_sources.risks).toUtf8()},
                    {u"exceptions.csv"_s, exceptionsTable(m_sources, m_request.now).toUtf8()},
                    {u"policy.csv"_s, policiesAsCsv(m_sources.records, names)},
                    {u"runs.csv"_s, runsTable(m_sources).toUtf8()}});
}

Result<void> PackFolder::addResults()
{
    const Records& records = m_sources.records;
    const auto reaches = reachesInForce(records.exceptions(), records.targets(), m_request.now, records.properties().timeZone);
    const ExportFacts facts = factsOf(m_sources, m_request);
    return add(u"results.csv"_s, [&](QIODevice& file) { return writeResultsTable(facts, reaches, file, m_progress); });
}

Result<void> PackFolder::addAudit()
{
    const auto audit = AuditReader::open(m_request.workspace);
    if (!audit)
        return audit.error();
    return add(u"audit.jsonl"_s, [&](QIODevice& file) -> Result<void> {
        Progress reading; // its units are others
        return audit->visit({}, reading, [&](const AuditEntry& entry) { return addEntry(file, entry); });
    });
}

/// With the bytes that its hash is of; redacted, those can't be shown.
Result<void> PackFolder::addEntry(QIODevice& file, const AuditEntry& entry)
{
    if (m_progress.cancelled)
        return packCancelled();
    QJsonObject object = QJsonDocument::fromJson(entry.bytes).object();
    if (m_sources.redaction.isActive()) {
        object.remove(u"session"_s); // names a computer
        object = redactedJson(object, m_sources.redaction).toObject();
        object.insert(u"redacted"_s, true);
    } else {
        object.insert(u"bytes"_s, QString::fromLatin1(entry.bytes.toBase64()));
    }
    object.insert(u"sequence"_s, entry.changes.sequence);
    object.insert(u"previous"_s, entry.previous);
    object.insert(u"hash"_s, entry.hash);
    ++m_entries;
    return put(file, QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n');
}

Result<void> PackFolder::addOscal()
{
    const ExportFacts facts = factsOf(m_sources, m_request);
    auto added = add(u"oscal-assessment-results.json"_s, [&](QIODevice& file) -> Result<void> {
        QTemporaryFile scratch(QDir(m_scratch).filePath(u"scratch-XXXXXX"_s));
        if (!scratch.open())
            return packUnwritable(m_request.out, scratch.errorString());
        return writeOscalResults(facts, file, scratch, m_progress);
    });
    if (!added)
        return added;
    if (!hasPlanItems(facts)) {
        m_notes << Text::tr("There is no plan of action: no check fails, no exception stands, and no risk is open.");
        return {};
    }
    return add(u"oscal-poam.json"_s, [&](QIODevice& file) { return writeOscalPlan(facts, file); });
}

Result<void> PackFolder::addManifest()
{
    Redaction& redaction = m_sources.redaction;
    const QString workspace = redaction.redacted(m_sources.records.properties().name);
    const QString author = redaction.redactedName(m_request.author);
    const QString hashes = redaction.isActive()
        ? Text::tr("They are of the entries as they are in the workspace: of what is shown here they can't be computed.")
        : Text::tr("Each is the SHA-256 of the 32 bytes of \"previous\" (none, where it is empty) followed by \"bytes\", decoded "
                   "from base64.");
    const QJsonObject audit{{u"entries"_s, m_entries}, {u"head"_s, m_sources.auditHead}, {u"hashes"_s, hashes}};
    const QJsonObject manifest{{u"schema"_s, u"waymark-pack/1"_s},
                               {u"workspace"_s, workspace},
                               {u"written"_s, m_request.now.toUTC().toString(Qt::ISODate)},
                               {u"author"_s, author},
                               {u"waymark"_s, QCoreApplication::applicationVersion()},
                               {u"audit"_s, audit},
                               {u"redaction"_s, redactionJson(redaction, redaction.inAll())},
                               {u"notes"_s, QJsonArray::fromStringList(m_notes)},
                               {u"files"_s, m_files}};
    return add(u"manifest.json"_s, [&](QIODevice& file) { return put(file, QJsonDocument(manifest).toJson()); });
}

} // namespace waymark
