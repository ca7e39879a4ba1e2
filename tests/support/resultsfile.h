// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/outcome.h"
#include "model/domain/severity.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace waymark {

/// Writes a file in Waymark's own results format: `ResultsFile(u"2026-03-01T06:00:00Z"_s).add(...).write(path)`.
class ResultsFile {
public:
    explicit ResultsFile(const QString& time, const QString& target = QStringLiteral("platform"))
    {
        m_root = {{QStringLiteral("schema"), QStringLiteral("results/1")},
                  {QStringLiteral("tool"), QStringLiteral("unit")},
                  {QStringLiteral("target"), target},
                  {QStringLiteral("time"), time}};
    }

    /// Of another tool than "unit".
    ResultsFile& by(const QString& tool)
    {
        m_root.insert(QStringLiteral("tool"), tool);
        return *this;
    }

    /// What the tool was told to leave out by severity.
    ResultsFile& filtered(const QString& filter)
    {
        m_root.insert(QStringLiteral("severityFilter"), filter);
        return *this;
    }

    ResultsFile& add(const QString& check, const QString& resource, Outcome outcome, Severity severity = Severity::Medium)
    {
        QJsonObject result{{QStringLiteral("id"), check},
                           {QStringLiteral("title"), QStringLiteral("Title of %1").arg(check)},
                           {QStringLiteral("resource"), resource},
                           {QStringLiteral("status"), outcome == Outcome::NotApplicable ? QStringLiteral("not-applicable")
                                                                                       : word(outcome)},
                           {QStringLiteral("message"), QStringLiteral("%1 on %2").arg(word(outcome), resource)}};
        if (severity != Severity::Unrated)
            result.insert(QStringLiteral("severity"), word(severity));
        m_results.append(result);
        return *this;
    }

    QString write(const QString& path) const
    {
        QJsonObject root = m_root;
        root.insert(QStringLiteral("results"), m_results);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(root).toJson()) < 0)
            qFatal("a test file can't be written");
        return path;
    }

private:
    QJsonObject m_root;
    QJsonArray m_results;
};

} // namespace waymark
