// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/score/programmefigures.h"
#include "views/roadmap/closinggatemodel.h"
#include "views/roadmap/closingmodel.h"
#include "views/screen.h"

#include <array>

class QComboBox;

namespace waymark {

class DataTable;
class DecisionRow;
class FigureCard;
class SectionHead;
struct SprintClosing;

/// How a sprint ends: its figures, its gate, and what becomes of the stories that are not done. Closing is one step.
class ClosingPage final : public QWidget {
    Q_OBJECT
public:
    explicit ClosingPage(const ScreenContext& context, QWidget* parent = nullptr);

    /// Begins anew: what isn't done goes to the next open sprint, or to the backlog if there is none.
    void open(const SprintId& sprint);

Q_SIGNALS:
    void closed(const waymark::Message& message); ///< the sprint; the message has its Undo
    void cancelled();                             ///< also when the sprint is gone, or somebody else has closed it
    void messageRaised(const waymark::Message& message);
    void reasonsRequested(const QString& title, const QString& value, const waymark::Figure& figure);
    void storyRequested(const waymark::StoryId& story);

private:
    enum Place { Planned, Done, Left, Capacity, PlaceCount };

    QLayout* buildCards();
    void buildGate();
    QLayout* buildStoriesHead();
    void buildStories();
    void connectSignals();

    void refresh();
    void leave();
    void offerTargets(const Sprint& sprint);
    void showFigures();
    void showCard(Place place, const Figure& figure);
    void showGate();
    void showFates();
    QString roomText(const ClosingCount& carried) const;
    void closeNow();
    SprintClosing closingOf(const SprintFigures& figures) const;
    QString doneText(const Sprint& sprint) const;

    const Sprint* sprint() const;                            ///< null: none, or it is gone
    const Sprint* target() const;                            ///< null: the backlog
    const SprintFigures* figuresOf(const SprintId& sprint) const; ///< null: not known yet
    QString environment() const;                             ///< that figures are restricted to; empty: all count
    QString obstacle() const;                                ///< why the sprint can't be closed yet; empty: it can

    ScreenContext m_context;
    std::optional<SprintId> m_sprint; ///< none: the page isn't open
    QString m_failure;                ///< of the figures
    ClosingModel m_stories;
    ClosingGateModel m_gate;
    SectionHead* m_head;
    std::array<FigureCard*, PlaceCount> m_cards{};
    std::array<Figure, PlaceCount> m_figures;
    SectionHead* m_gateHead;
    DataTable* m_gateTable;
    SectionHead* m_storiesHead;
    QComboBox* m_target;
    DataTable* m_storiesTable;
    DecisionRow* m_decision;
};

} // namespace waymark
