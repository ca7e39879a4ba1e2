// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/userseries.h"
#include "model/programme/setup.h"

#include <QWidget>

class QComboBox;
class QLineEdit;

namespace waymark {

class DateField;
class ElidedLabel;

/// What a person says about a programme that begins: its name, what its sprints are laid out by, and when.
class ProgrammeForm final : public QWidget {
    Q_OBJECT
public:
    explicit ProgrammeForm(QWidget* parent = nullptr);

    void begin(); ///< with the name
    void setFirstDay(QDate day);
    /// Keeps what is chosen.
    void setSeries(const SeriesOffer& offer);

Q_SIGNALS:
    void accepted(const waymark::NewProgramme& programme);
    void cancelled();

private:
    void buildFields();
    QLayout* buildSeries();
    QLayout* buildDays();
    QLayout* buildButtons();
    const Series* chosen() const; ///< null: none is offered
    void proposeLength();
    void accept();

    SeriesOffer m_offer;
    QLineEdit* m_name;
    QComboBox* m_series;
    ElidedLabel* m_faults; ///< of people's own series
    DateField* m_firstDay;
    QComboBox* m_length;
};

} // namespace waymark
