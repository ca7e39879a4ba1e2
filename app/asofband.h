// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;
class QPushButton;

namespace waymark {

class FiguresModel;

/// Above the screens while the figures are not those of now: as of which day they are, what of the screen below is as it
/// is now all the same, and the way back.
class AsOfBand final : public QFrame {
    Q_OBJECT
public:
    explicit AsOfBand(FiguresModel& figures, QWidget* parent = nullptr);

    /// What of the screen has no past, in a sentence; empty: nothing.
    void setExcepted(const QString& sentence);

private:
    void refresh();
    QString sentence() const;

    FiguresModel& m_figures;
    QString m_excepted;
    bool m_failed = false; ///< the figures of the day can't be computed
    QLabel* m_text;
    QPushButton* m_back;
};

} // namespace waymark
