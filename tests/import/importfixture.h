// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/import/findingreader.h"
#include "model/import/formatfile.h"
#include "tests/support/builtinformats.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <set>

namespace waymark {

/// Keeps what it is given.
struct KeepingSink final : FindingSink {
    Result<void> take(std::vector<Finding>&& batch) override
    {
        largestBatch = std::max(largestBatch, batch.size());
        std::ranges::move(batch, std::back_inserter(findings));
        return refusal ? Result<void>(*refusal) : Result<void>();
    }
    Result<void> restart() override
    {
        ++restarts;
        findings.clear();
        return {};
    }
    std::vector<Finding> findings;
    size_t largestBatch = 0;
    int restarts = 0;
    std::optional<Error> refusal;
};

/// A file with this content, gone at the end of the test.
class GivenFile {
public:
    explicit GivenFile(const QByteArray& content, const QString& name = QStringLiteral("given.json"))
    {
        m_path = m_folder.filePath(name);
        QFile file(m_path);
        if (file.open(QIODevice::WriteOnly))
            file.write(content);
    }
    const QString& path() const { return m_path; }

private:
    QTemporaryDir m_folder;
    QString m_path;
};

struct Outcomes {
    Result<FileFacts> facts = Error{};
    KeepingSink sink = {};
};

inline Outcomes readFile(const QString& path, const ReadOptions& options = {},
                         const FormatCatalogue& formats = builtInFormats())
{
    Outcomes read;
    Progress progress;
    read.facts = readFindings(path, formats, options, read.sink, progress);
    return read;
}

inline Outcomes readText(const QByteArray& content, const ReadOptions& options = {})
{
    const GivenFile file(content);
    return readFile(file.path(), options);
}

/// The finding at this place, or an empty one that no test takes for the right one.
inline Finding findingAt(const Outcomes& read, size_t at = 0)
{
    return at < read.sink.findings.size() ? read.sink.findings[at] : Finding();
}

/// What makes a finding, in one comparable line: scope, identity, state and texts.
inline QString line(const Finding& finding)
{
    return QStringList{finding.scope.tool,
                       word(finding.scope.targetKind),
                       finding.scope.targetIdentity,
                       word(finding.scope.scannerClass),
                       QString::fromLatin1(finding.fingerprint.toHex()),
                       finding.checkId,
                       finding.title,
                       word(finding.outcome),
                       finding.outcomeRaw,
                       word(finding.severity),
                       finding.resource,
                       finding.region,
                       finding.location,
                       finding.time.toString(Qt::ISODateWithMs),
                       finding.evidence,
                       finding.remediation,
                       finding.url,
                       finding.references.join(u'|')}
        .join(u'\t');
}

inline std::multiset<QString> lines(const KeepingSink& sink)
{
    std::multiset<QString> all;
    for (const Finding& finding : sink.findings)
        all.insert(line(finding));
    return all;
}

} // namespace waymark
