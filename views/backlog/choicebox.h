// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/programme/storyfields.h"

#include <QComboBox>

namespace waymark {

/// A list for narrow places: what is chosen shows its brief form (ShortRole) where there is no room, or an ellipsis, and
/// its tool tip says it all. The list itself is as wide as its entries.
class ChoiceBox final : public QComboBox {
    Q_OBJECT
public:
    ChoiceBox(const QString& name, const QString& accessibleName, QWidget* parent = nullptr);

    /// Fills in the values of a field: their signs and, of epics, their codes and colours go along.
    void addOptions(StoryField field, const Records& records, const Catalogues& catalogues);
    void add(const QString& text, const QVariant& value, const QString& brief = {}, const QIcon& icon = {});
    /// Chooses the entry with this value, or the first.
    void choose(const QVariant& value);
    /// As choose(), but what is chosen stays if it is still there.
    void refill(const std::function<void()>& fill);

    void showPopup() override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QString m_purpose;
};

} // namespace waymark
