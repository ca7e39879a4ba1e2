// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/auditentry.h"
#include "model/export/exportsources.h"

#include <QJsonArray>

#include <functional>
#include <utility>
#include <vector>

namespace waymark {

/// The files of an evidence pack, see writePack(), in the folder "pack" below another one. Each is written to its last byte or
/// refused.
class PackFolder {
public:
    /// `scratch`: an empty folder; what the others refer to must outlive this.
    PackFolder(const ExportRequest& request, ExportSources& sources, const QString& scratch, Progress& progress);

    /// Errors: those of writeExport().
    Result<void> fill();

    const QString& path() const { return m_folder; }
    const QStringList& names() const { return m_names; } ///< of the files, without folder
    const QStringList& notes() const { return m_notes; } ///< what was left out and why, in sentences

private:
    using Write = std::function<Result<void>(QIODevice&)>;

    Result<void> add(const QString& name, const Write& write);
    Result<void> put(QIODevice& file, const QByteArray& bytes) const;
    Result<void> addReport(const QString& name, const QByteArray& report);
    Result<void> addEach(const std::vector<std::pair<QString, QByteArray>>& reports);
    Result<void> addReports();
    Result<void> addTables();
    Result<void> addResults();
    Result<void> addAudit();
    Result<void> addEntry(QIODevice& file, const AuditEntry& entry);
    Result<void> addOscal();
    Result<void> addManifest();

    const ExportRequest& m_request;
    ExportSources& m_sources;
    QString m_scratch; ///< for what becomes no part of the pack
    QString m_folder;
    Progress& m_progress;
    QStringList m_names;
    QJsonArray m_files;
    QStringList m_notes;
    qint64 m_entries = 0; ///< of the audit log
};

/// "The evidence pack can't be written to ..."
Error packUnwritable(const QString& out, const QString& reason);
/// "The export was cancelled."
Error packCancelled();

} // namespace waymark
