// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/userseries.h"
#include "views/roadmap/seriespreviewmodel.h"
#include "views/screen.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace waymark {

class DataTable;
class DateField;
class DecisionRow;
class SectionHead;

/// Lays out sprints by a template, the catalogue's or one's own, and saves those that are there as one.
class SeriesPage final : public QWidget {
    Q_OBJECT
public:
    /// `userFolder`: where people's own series are.
    explicit SeriesPage(const ScreenContext& context, QWidget* parent = nullptr,
                        const QString& userFolder = userSeriesFolder());

    /// Begins anew: behind the last sprint that is there, or on the next Monday.
    void open();

Q_SIGNALS:
    void added(const waymark::Message& message); ///< with its Undo
    void cancelled();
    void messageRaised(const waymark::Message& message);

private:
    void prepareFields();
    QLayout* buildFields();
    void buildTable();
    QLayout* buildSaving();
    void connectSignals();

    void readTemplates();
    const Series* chosen() const;
    void takeTemplate();
    void proposeDay();
    void proposeCount();
    void refresh();
    void showPlan();
    SeriesWish wish() const;
    QString note() const;
    void add();

    void nameChanged();
    void save();

    ScreenContext m_context;
    QString m_userFolder;
    SeriesOffer m_offer;
    bool m_open = false;
    bool m_dayTouched = false;   ///< by the person, so it stays
    bool m_countTouched = false; ///< likewise
    QString m_replaces;          ///< name of the template that a person was told would be replaced
    SeriesPreviewModel m_model;
    SectionHead* m_head;
    QComboBox* m_template;
    DateField* m_firstDay;
    QSpinBox* m_days;
    QSpinBox* m_capacity;
    QSpinBox* m_count;
    QCheckBox* m_replace;
    DataTable* m_table;
    QLineEdit* m_name;
    QPushButton* m_save;
    QLabel* m_saveNote;
    DecisionRow* m_decision;
};

} // namespace waymark
