// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/result.h"
#include "model/domain/review.h"
#include "model/programme/improvementproposals.h"
#include "views/shared/messagebar.h"

#include <QObject>

namespace waymark {

class OpenReview;

/// What a person does about the improvement plan of the open review, each one undoable step.
class ImprovementActs final : public QObject {
    Q_OBJECT
public:
    explicit ImprovementActs(OpenReview& open, QObject* parent = nullptr);

    /// Whether it was done; if not, the person is told why.
    bool setStatus(const QStringList& questions, ImprovementStatus status);
    bool tie(const QString& question, const QString& choice, const StoryId& story);
    bool untie(const ImprovementTieId& tie);

    /// A story for each of these choices, see proposedStories().
    std::vector<ImprovementProposal> propose(const std::vector<ChoicePath>& choices) const;
    /// Whether any story is tied to the choice.
    bool isPlanned(const QString& question, const QString& choice) const;
    /// Errors: see addImprovementStories(); nobody is told of them.
    Result<void> make(std::vector<ImprovementProposal> proposals);

    QString nameOfChoice(const QString& question, const QString& choice) const; ///< as people know it

Q_SIGNALS:
    void messageRaised(const waymark::Message& message);

private:
    void tell(const Message& message) { Q_EMIT messageRaised(message); }
    void tellDone(const QString& text);

    OpenReview& m_open;
};

} // namespace waymark
