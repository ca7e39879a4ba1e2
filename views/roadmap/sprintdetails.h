// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/sprint.h"
#include "views/screen.h"

class QCheckBox;
class QLabel;
class QPushButton;
class QSpinBox;
class QVBoxLayout;

namespace waymark {

class DateField;
class FigureCard;
class InPlaceText;
class NoteSection;
class SprintFocus;
struct SprintFigures;

/// All about one sprint, in the details panel, and the place to change it: each field is saved when it is left, as one
/// edit. A closed sprint still takes notes. Closes when the sprint is gone.
class SprintDetails final : public QWidget {
    Q_OBJECT
public:
    explicit SprintDetails(const ScreenContext& context, QWidget* parent = nullptr);

    void open(const SprintId& sprint); ///< in the panel; the focus stays where it is
    void enter();                      ///< the focus goes to the first field

Q_SIGNALS:
    void messageRaised(const waymark::Message& message);
    void reasonsRequested(const QString& title, const QString& value, const waymark::Figure& figure);
    void startRequested(const waymark::SprintId& sprint);
    void closeRequested(const waymark::SprintId& sprint);
    void removeRequested(const waymark::SprintId& sprint);
    void gateRequested(const waymark::SprintId& sprint);

private:
    enum Place { Planned, Capacity, CarriedOver, Gate, PlaceCount };

    void buildFields(QVBoxLayout& column);
    void buildFigures(QVBoxLayout& column);
    void buildButtons(QVBoxLayout& column);
    void connectFields();
    void refresh();
    void showFields(const Sprint& sprint);
    void showFigures(const Sprint& sprint);
    void showNotes(const SprintId& sprint, int number);
    void showCard(Place place, const QString& value, const Figure& figure);
    void change(const QString& text, const std::function<void(Sprint&)>& change);
    void redate();
    const Sprint* sprint() const; ///< null: none, or it is gone

    ScreenContext m_context;
    std::optional<SprintId> m_sprint;
    bool m_filling = false; ///< what changes is not by a person
    QLabel* m_state;
    InPlaceText* m_goal;
    DateField* m_start;
    DateField* m_end;
    QCheckBox* m_shift;
    QSpinBox* m_capacity;
    SprintFocus* m_focus;
    QLabel* m_people;
    std::array<FigureCard*, PlaceCount> m_cards{};
    std::array<Figure, PlaceCount> m_figures;
    NoteSection* m_notes;
    QPushButton* m_begin;
    QPushButton* m_close;
    QPushButton* m_remove;
};

} // namespace waymark
