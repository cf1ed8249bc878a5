// SPDX-License-Identifier: GPL-3.0-or-later
// What the columns of the tables mean, in which unit, and where it comes from:
// for the tooltips of their headers, and for "What's This?".
#pragma once

#include <QString>
#include <QVariant>

#include "bell_model.hpp"
#include "channel_model.hpp"
#include "file_model.hpp"
#include "generator_panel.hpp"
#include "latest_model.hpp"
#include "log_model.hpp"

namespace efdmon::gui {

QString columnMeaning(ChannelModel::Column column);
QString columnMeaning(LogModel::Column column);
QString columnMeaning(LatestModel::Column column);
QString columnMeaning(FileModel::Column column);
QString columnMeaning(BellModel::Column column);
QString columnMeaning(GeneratorPanel::Column column);
// Of the log's column of times, which are told in several ways.
QString timeMeaning(LogModel::TimeFormat format);

// For headerData(): nothing where another role is asked for.
inline QVariant headerHelp(const QString& meaning, int role)
{
    return role == Qt::ToolTipRole || role == Qt::WhatsThisRole ? QVariant(meaning) : QVariant();
}

} // namespace efdmon::gui
