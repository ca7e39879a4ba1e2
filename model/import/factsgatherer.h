// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/finding.h"
#include "model/domain/result.h"
#include "model/import/filefacts.h"
#include "model/import/misfit.h"
#include "model/import/readlimits.h"

#include <QSet>

#include <optional>

namespace waymark {

/// Why a document doesn't tell of all that was looked at; each may be empty.
struct DocumentCuts {
    QString always = {};
    QString page = {};  ///< of a list that goes on in the next document, if there is one
    QString alone = {}; ///< counts only if the file is this one document, in no list
};

/// Gathers, row by row, what a file says of itself. What says false met a limit of what is kept; see fault().
class FactsGatherer {
public:
    FactsGatherer(const QString& format, const ReadLimits& limits);

    /// `unknownWord`: the finding's status, if the format doesn't know it. `rows`: that it stands for.
    bool addFinding(const Finding& finding, const QString& unknownWord, qint64 rows);
    bool addScope(const Scope& scope);
    bool passOver(const QString& reason);
    /// Passes over a row that names no check: nothing can tell whether its result is gone.
    bool passOverNameless();
    /// Neither scopes nor anything passed over, so far.
    bool namesNothing() const { return namesNoScope() && m_facts.passedOver.empty(); }
    bool namesNoScope() const { return m_facts.scopes.empty(); }
    /// An error that the tool reports. `cuts`: results may be missing because of it.
    void addTrouble(const QString& text, bool cuts);
    bool wantsVersion() const { return m_facts.toolVersion.isEmpty(); } ///< of the tool; the first counts
    void addVersion(const QString& version);
    /// A document says when it was made, if it does, and why it is cut.
    void addDocument(const QDateTime& time, const DocumentCuts& cuts);
    void addRootList() { m_rootList = true; } ///< the documents of the file, or some, stand in a list
    /// Times that can't be were taken as unknown; the latest of them is invalid if there was none.
    void addFutureTimes(const QDateTime& latest);
    void addMisfit(const Misfit& misfit);
    /// Documents that hold nothing which the format reads.
    void addForeignDocuments(qint64 count);
    /// What stands for a target that nobody named, so that runs of different ones can't be told apart; may be empty.
    void addStandInTarget(const QString& target);
    static QString wordsOf(const Misfit& misfit); ///< "/runs/0/results is no list"

    const std::optional<Error>& fault() const { return m_fault; }
    FileFacts finish();

private:
    bool count(std::map<QString, qint64>& counts, const QString& word, const char* tooMany);
    void nameTools();
    void tellOfNameless();
    QString reasonOfTheCut() const;

    const ReadLimits m_limits;
    FileFacts m_facts;
    QSet<Scope> m_scopes;
    QDateTime m_headerTime;
    QDateTime m_latest;
    QString m_cut;
    QString m_page;
    QString m_alone;
    qint64 m_documents = 0;
    bool m_rootList = false;
    QString m_misfit;
    QString m_foreign;
    qint64 m_nameless = 0;
    bool m_targetUnnamed = false;
    QStringList m_troubles;
    qint64 m_moreTroubles = 0;
    std::optional<Error> m_fault;
};

} // namespace waymark
