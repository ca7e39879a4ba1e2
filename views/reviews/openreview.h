// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/changeset.h"
#include "model/domain/workload.h"
#include "model/job/job.h"
#include "model/programme/reviewevidence.h"
#include "views/screencontext.h"

#include <QDate>
#include <QObject>
#include <QSet>

#include <memory>

namespace waymark {

struct ChangeSet;

/// What a worker has read of evidence, and made of it.
struct ReviewReading {
    std::shared_ptr<const ReviewEvidence> evidence = {};
    std::optional<ReviewFigures> figures = {}; ///< none: no review was open when it began, or its lens wasn't there
};

/// The review that the screen shows, with its figures kept up to date, for all of the screen's pages. What an answer changes is
/// recomputed at once and for its question only; what evidence changes is read by a worker, with the figures that follow from
/// it, and the last are shown meanwhile. So is a lens that nobody has read yet.
class OpenReview final : public QObject {
    Q_OBJECT
public:
    explicit OpenReview(const ScreenContext& context, QObject* parent = nullptr);
    ~OpenReview() override;

    void open(const std::optional<ReviewId>& review);
    const std::optional<ReviewId>& id() const { return m_review; }
    // Null or empty while no review is open, or it is gone.
    const Review* review() const;
    const Workload* workload() const;
    const LensRecord* record() const;
    const std::shared_ptr<const Lens>& lens() const { return m_lens; }
    /// lens() and figures() are about to come, with opened().
    bool isReadingLens() const { return m_lensJob.isRunning() && !m_lens && record(); }
    const ReviewFigures& figures() const { return m_figures; }
    /// Null until it was read; of the moment that figures are as of.
    const ReviewEvidence* evidence() const { return m_evidence.get(); }
    /// Whether evidence is being read: what evidence() gives is about to be replaced.
    bool isReading() const { return m_job.isRunning(); }
    LensShelf& shelf() { return m_shelf; } ///< that of figures, if there are any
    Workspace& workspace() const { return *m_context.workspace; }
    const ScreenContext& context() const { return m_context; }

Q_SIGNALS:
    void opened();                                    ///< another review, none, another edition of its lens, or the lens has been read
    void questionChanged(const QString& question);    ///< its figures, and the counts
    void figuresChanged();                            ///< all of them
    void failed(const waymark::Error& error);         ///< evidence or lens can't be read; the last figures stay

private:
    void follow(const ChangeSet& changes);
    void followQuestions(const ChangeSet& changes);
    void reopen();
    void readLens(const LensRecord& edition);
    void begin(); ///< with the lens, or without
    void recompute();
    void recompute(const QSet<QString>& questions); ///< without a word
    /// Reads evidence, unless nobody has opened a review yet; what is being read for another moment is superseded.
    void readEvidence(bool supersede = false);
    void take(ReviewReading reading, const QSet<QString>& answered);

    ScreenContext m_context;
    LensShelf m_ownShelf; ///< while there are no figures to share one with
    LensShelf& m_shelf;
    std::optional<ReviewId> m_review;
    std::shared_ptr<const Lens> m_lens;
    ReviewFigures m_figures;
    std::shared_ptr<const ReviewEvidence> m_evidence;
    LensId m_edition = LensId::create(); ///< of m_lens
    int m_opening = 0; ///< how often one was opened: figures that were begun for another don't fit
    QSet<QString> m_answered; ///< questions, since evidence is being read
    QDate m_day;           ///< on which evidence was read: freshness ends with a day
    bool m_stale = false;  ///< evidence changed while it was being read
    bool m_wanted = false; ///< a review was opened
    Job<Result<ReviewReading>> m_job;
    Job<Result<std::shared_ptr<const Lens>>> m_lensJob;
};

} // namespace waymark
