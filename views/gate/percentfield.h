// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSpinBox>

namespace waymark {

/// A share of a hundred with two decimals at most. Its value is in hundredths of a per cent, 0..10,000; arrows go by whole
/// per cents.
class PercentField final : public QSpinBox {
    Q_OBJECT
public:
    explicit PercentField(QWidget* parent = nullptr);

protected:
    QString textFromValue(int hundredths) const override;
    int valueFromText(const QString& text) const override;
    QValidator::State validate(QString& text, int& position) const override;

private:
    QString numberIn(const QString& text) const; ///< without the sign of per cent
};

} // namespace waymark
