// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/programme/maturitybasis.h"

#include "model/edit/records.h"

#include <QCryptographicHash>

namespace waymark {

namespace {

class Digest {
public:
    void add(const QString& text)
    {
        m_hash.addData(text.toUtf8());
        m_hash.addData(QByteArray(1, '\0')); // so that no two rows read as another one
    }
    void add(qint64 number) { add(QString::number(number)); }
    /// A row as it is now.
    template <typename Row>
    void addRow(const Row& row)
    {
        add(row.id.toString());
        add(row.revision);
    }
    template <typename Rows>
    void addRows(const Rows& rows)
    {
        for (const auto& row : rows)
            addRow(row);
        add(static_cast<qint64>(rows.size()));
    }

    QByteArray result() const { return m_hash.result(); }

private:
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
};

/// Which epic a check counts for depends on the stories that it is to prove, as they are now.
void addPlan(Digest& digest, const Records& records)
{
    for (const Story& story : records.stories()) {
        digest.add(story.id.toString());
        digest.add(story.epic);
        digest.add(story.reference);
    }
    for (const Link& link : records.links())
        if (link.kind == LinkKind::ProvenBy && link.check) {
            digest.add(link.story.toString());
            digest.add(link.check->value());
        }
}

void addRisks(Digest& digest, const Records& records, const QDateTime& moment)
{
    digest.addRows(records.riskTies());
    QSet<RiskId> rated;
    for (const RiskRating& rating : records.riskRatings()) {
        rated.insert(rating.risk);
        if (rating.rated <= moment)
            digest.add(rating.id.toString());
    }
    for (const Risk& risk : records.risks()) {
        digest.add(risk.id.toString());
        digest.add(risk.epic);
        digest.add(risk.reference);
        digest.add(risk.title);
        if (!rated.contains(risk.id))
            digest.addRow(risk); // it counts as it is
    }
}

} // namespace

QByteArray maturityBasis(const Records& records, const QStringList& environments, const QDateTime& moment)
{
    Digest digest;
    for (const QString& environment : environments)
        digest.add(environment);
    const WorkspaceProperties& properties = records.properties();
    digest.add(properties.timeZone);
    digest.add(properties.freshnessDays);
    digest.add(properties.riskAppetite);
    digest.add(properties.riskGrid);
    digest.add(properties.maturityCompliance);
    for (const Run& run : records.runs())
        if (run.time <= moment)
            digest.addRow(run);
    for (const ExceptionRecord& exception : records.exceptions())
        if (exception.requested <= moment)
            digest.addRow(exception);
    digest.addRows(records.checkTies());
    digest.addRows(records.targets());
    addRisks(digest, records, moment);
    addPlan(digest, records);
    return digest.result();
}

} // namespace waymark
