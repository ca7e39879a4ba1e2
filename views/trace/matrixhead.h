// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHeaderView>

namespace waymark {

/// The head of a matrix's rows, or that of its columns, in which texts stand upright. A gap has a sign and a 0.
class MatrixHead final : public QHeaderView {
    Q_OBJECT
public:
    explicit MatrixHead(Qt::Orientation orientation, QWidget* parent = nullptr);

    QSize sizeHint() const override;

protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override;

private:
    void paintTexts(QPainter& painter, const QRect& room, int section) const;
};

} // namespace waymark
