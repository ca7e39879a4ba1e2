// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/programme/setup.h"

#include <QWidget>

class QComboBox;
class QDateEdit;
class QLineEdit;
class QListWidget;
class QStackedWidget;

namespace waymark {

/// What Waymark shows while no workspace is open: three doors (the demo, a new workspace, results to begin with) beside
/// Open and the recent ones.
class StartView final : public QWidget {
    Q_OBJECT
public:
    explicit StartView(QWidget* parent = nullptr);

    /// Files, the latest first. `today` is proposed from: the first sprint begins on the next Monday.
    void setRecent(const QStringList& files);
    void setToday(QDate today);
    /// While the demo is being made nothing else can be started.
    void setBusy(bool busy);

Q_SIGNALS:
    void demoRequested();
    void creationRequested(const waymark::NewProgramme& programme);
    void importRequested();
    void openRequested(const QString& file); ///< empty: ask for one

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QWidget* buildHead();
    QWidget* buildDoors();
    void buildFields();
    QWidget* buildForm();
    QWidget* buildRecent();
    void showForm(bool shown);
    void create();

    QStackedWidget* m_stack = nullptr; ///< doors or form
    QWidget* m_doors = nullptr;
    QWidget* m_recentBox = nullptr;
    QListWidget* m_recent = nullptr;
    QLineEdit* m_name = nullptr;
    QDateEdit* m_firstDay = nullptr;
    QComboBox* m_length = nullptr;
};

} // namespace waymark
