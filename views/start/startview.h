// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/userseries.h"
#include "model/programme/setup.h"

#include <QWidget>

class QListWidget;
class QStackedWidget;

namespace waymark {

class ProgrammeForm;

/// What Waymark shows while no workspace is open: three doors (the demo, a new workspace, results to begin with) beside
/// Open and the recent ones.
class StartView final : public QWidget {
    Q_OBJECT
public:
    explicit StartView(QWidget* parent = nullptr);

    /// Files, the latest first. `today` is proposed from: the first sprint begins on the next Monday.
    void setRecent(const QStringList& files);
    void setToday(QDate today);
    /// What the first sprints can be laid out by. Keeps what is chosen.
    void setSeries(const SeriesOffer& offer);
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
    QWidget* buildRecent();
    void showForm(bool shown);

    QStackedWidget* m_stack = nullptr; ///< doors or form
    QWidget* m_doors = nullptr;
    QWidget* m_recentBox = nullptr;
    QListWidget* m_recent = nullptr;
    ProgrammeForm* m_form;
};

} // namespace waymark
