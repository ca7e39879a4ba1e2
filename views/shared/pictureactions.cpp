// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shared/pictureactions.h"

#include "model/domain/heldfile.h"
#include "views/shared/prompt.h"
#include "views/shared/tablecsv.h"

#include <QAction>
#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QSaveFile>
#include <QSvgGenerator>
#include <QWidget>

namespace waymark {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("PictureActions", text);
}

bool writePng(QWidget* chart, QIODevice& device)
{
    return chart->grab().save(&device, "PNG");
}

bool writeSvg(QWidget* chart, QIODevice& device)
{
    QSvgGenerator generator;
    generator.setOutputDevice(&device);
    generator.setSize(chart->size());
    generator.setViewBox(chart->rect());
    generator.setTitle(chart->accessibleName());
    generator.setDescription(chart->accessibleDescription());
    chart->render(&generator);
    return true;
}

using Write = std::function<bool(QIODevice&)>;

void save(const PictureOffer& offer, const QString& ending, const QString& filter, const Write& write)
{
    if (!offer.prompt)
        return;
    const QString file = offer.prompt->saveFile(tr("Save the chart"), offer.name + ending, filter);
    if (file.isEmpty())
        return;
    if (const auto allowed = HeldFile::checkFree(file); !allowed) {
        offer.tell({.kind = Message::Kind::Failure, .text = allowed.error().message});
        return;
    }
    QSaveFile device(file);
    if (device.open(QIODevice::WriteOnly) && write(device) && device.commit())
        offer.tell({.kind = Message::Kind::Done, .text = tr("Saved to %1.").arg(file)});
    else
        offer.tell({.kind = Message::Kind::Failure,
                    .text = tr("The chart can't be saved to %1: %2. Choose another folder.").arg(file, device.errorString())});
}

} // namespace

void offerPicture(QWidget* chart, const PictureOffer& offer)
{
    const auto add = [chart](const QString& text, const std::function<void()>& act) {
        auto* action = new QAction(text, chart);
        QObject::connect(action, &QAction::triggered, chart, act);
        chart->addAction(action);
    };
    const auto csv = [offer] { return csvOf(*offer.table); };
    chart->setContextMenuPolicy(Qt::ActionsContextMenu);
    add(tr("Copy as picture"), [chart] { QGuiApplication::clipboard()->setPixmap(chart->grab()); });
    add(tr("Copy as table"), [csv] { QGuiApplication::clipboard()->setText(csv()); });
    add(tr("Save as PNG…"), [chart, offer] {
        save(offer, QStringLiteral(".png"), tr("PNG picture (*.png)"), [chart](QIODevice& device) { return writePng(chart, device); });
    });
    add(tr("Save as SVG…"), [chart, offer] {
        save(offer, QStringLiteral(".svg"), tr("SVG picture (*.svg)"), [chart](QIODevice& device) { return writeSvg(chart, device); });
    });
    add(tr("Save as CSV…"), [csv, offer] {
        save(offer, QStringLiteral(".csv"), tr("Table (*.csv)"),
             [csv](QIODevice& device) { return device.write(csv().toUtf8()) >= 0; });
    });
}

} // namespace waymark
