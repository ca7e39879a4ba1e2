// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>

class QStyleOptionComboBox;

namespace waymark {

/// A value chosen from a list, edited where it stands: it looks like text until the pointer or the focus is on it. Where
/// there is no room it is cut with an ellipsis, and its tool tip has all of it. Arrow keys and letters open the list
/// instead of changing the value, so that each choice is one change; Esc leaves it.
class ChoiceField final : public QComboBox {
    Q_OBJECT
public:
    explicit ChoiceField(const QString& accessibleName, QWidget* parent = nullptr);

    struct Entry {
        QVariant value;
        QString text;
        QString stripe = {};  ///< code of an epic, for its stripe
        QString whyNot = {};  ///< not empty: can't be chosen, for this reason
        friend bool operator==(const Entry&, const Entry&) = default;
    };
    /// Does nothing if these are offered already, so that an open list stays open.
    void offer(const std::vector<Entry>& entries);
    void show(const QVariant& value); ///< as what is chosen; emits nothing
    using QWidget::show;
    void setWordKept(bool kept); ///< what is chosen has room at least until the arrow stands beside it
    QString shownText() const;   ///< as it stands there: cut where there is no room

    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void chosen(const QVariant& value); ///< by a person, and not what it was

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void paintStripes();
    QStyleOptionComboBox styled() const;

    std::vector<Entry> m_entries;
    QVariant m_shown;
    bool m_keepsWord = false;
};

} // namespace waymark
